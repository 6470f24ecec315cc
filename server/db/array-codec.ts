// One-dimensional Postgres arrays as text. The driver would ask the server for the array types at
// every connect, and a connection that dies during that question ends the process; these are fixed.

type ReadElement = (text: string) => unknown;
type WriteElement = (value: unknown) => unknown;

/** `{a,"b c",NULL}` to `['a', 'b c', null]`. Nested arrays are refused. */
export function readArray(text: string, readElement: ReadElement): unknown[] {
  if (!/^\{(?!\{)/.test(text)) throw new Error('Only one-dimensional arrays are read');
  const elements = text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,"]+)/gs);
  return Array.from(elements, ([, quoted, bare]) => {
    if (quoted !== undefined) return readElement(quoted.replace(/\\(.)/gs, '$1'));
    return bare === undefined || bare === 'NULL' ? null : readElement(bare);
  });
}

/** An array to Postgres' text; a string is taken as that text already (Drizzle writes its own). */
export function writeArray(value: unknown, writeElement: WriteElement): unknown {
  if (!Array.isArray(value)) return value;
  const elements = value.map((element) => {
    if (element === null) return 'NULL';
    if (element === undefined) throw new TypeError('An array holds no undefined');
    return `"${String(writeElement(element)).replace(/[\\"]/g, '\\$&')}"`;
  });
  return `{${elements.join(',')}}`;
}
