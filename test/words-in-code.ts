// The words of the screens as the code holds them: what stands in three languages beside each other
// in one file, read from its syntax tree.
import { parseAst } from 'vite';

export type Node = { readonly type: string; readonly start: number; readonly end: number };

export const read = (node: Node, name: string): unknown => Reflect.get(node, name);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const nodeAt = (node: Node, name: string): Node | null => {
  const value = read(node, name);
  return isNode(value) ? value : null;
};

export const below = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

/** What stands under a name of its own. */
export type Named = ReadonlyMap<unknown, Node>;

export function declared(program: Node): Named {
  const named = new Map<unknown, Node>();
  const walk = (node: Node) => {
    const id = nodeAt(node, 'id');
    const init = nodeAt(node, 'init');
    if (node.type === 'VariableDeclarator' && id !== null && init !== null) {
      named.set(read(id, 'name'), init);
    }
    for (const child of below(node)) walk(child);
  };
  walk(program);
  return named;
}

const AROUND = ['TSAsExpression', 'TSSatisfiesExpression', 'ParenthesizedExpression'];

/** What a name or a cast stands for, where the file itself says it. */
function follow(node: Node, named: Named): Node {
  const inner = AROUND.includes(node.type) ? nodeAt(node, 'expression') : null;
  const meant = node.type === 'Identifier' ? named.get(read(node, 'name')) : inner;
  return meant === null || meant === undefined ? node : follow(meant, named);
}

/** The values of an object by their keys, with those that it spreads. */
export function propertiesOf(node: Node, named: Named): ReadonlyMap<unknown, Node> {
  const found = new Map<unknown, Node>();
  for (const property of below(node)) {
    const spread = property.type === 'SpreadElement' ? nodeAt(property, 'argument') : null;
    const key = nodeAt(property, 'key');
    const value = nodeAt(property, 'value');
    if (spread !== null) {
      for (const [name, of] of propertiesOf(follow(spread, named), named)) found.set(name, of);
    } else if (key !== null && value !== null) {
      found.set(read(key, 'name') ?? read(key, 'value'), follow(value, named));
    }
  }
  return found;
}

export type Said = { readonly en: string; readonly hi: string; readonly sw: string };

/** Each sentence of a file in its three languages, with `{}` for what is filled in. */
export function saidIn(code: string): readonly Said[] {
  // cast: a parsed program is a node like those below it.
  const program = parseAst(code, { lang: 'tsx' }) as unknown as Node;
  const named = declared(program);
  const said: Said[] = [];
  const gather = (en: Node | undefined, hi: Node | undefined, sw: Node | undefined) => {
    if (en === undefined || hi === undefined || sw === undefined) return;
    const texts = { en: textOf(en, named), hi: textOf(hi, named), sw: textOf(sw, named) };
    if (texts.en !== null && texts.hi !== null && texts.sw !== null) {
      said.push({ en: texts.en, hi: texts.hi, sw: texts.sw });
      return;
    }
    const [inHindi, inSwahili] = [propertiesOf(hi, named), propertiesOf(sw, named)];
    for (const [key, value] of propertiesOf(en, named)) {
      gather(value, inHindi.get(key), inSwahili.get(key));
    }
  };
  const walk = (node: Node) => {
    const of = node.type === 'ObjectExpression' ? propertiesOf(node, named) : new Map();
    if (of.has('en') && of.has('hi') && of.has('sw'))
      gather(of.get('en'), of.get('hi'), of.get('sw'));
    else below(node).forEach(walk);
  };
  walk(program);
  return said;
}

/** Of a string, a template, or a function that returns one; null for everything else. */
function textOf(node: Node, named: Named): string | null {
  const value = read(node, 'value');
  if (node.type === 'Literal' && typeof value === 'string') return value;
  if (node.type === 'TemplateLiteral') {
    return below(node)
      .filter(({ type }) => type === 'TemplateElement')
      .map((part) => {
        const own = read(part, 'value');
        const isText = typeof own === 'object' && own !== null && 'cooked' in own;
        return isText ? String(own.cooked) : '';
      })
      .join('{}');
  }
  const body = node.type === 'ArrowFunctionExpression' ? nodeAt(node, 'body') : null;
  return body === null ? null : textOf(follow(body, named), named);
}
