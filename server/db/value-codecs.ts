// How column values become JavaScript values, the same for plain SQL and for Drizzle.
// No value is ever silently changed: a whole number that JavaScript cannot hold is an error.
import type { PostgresType } from 'postgres';
import { readArray, writeArray } from './array-codec.ts';

const oid = { int8: 20, json: 114, date: 1082, timestamp: 1114, timestamptz: 1184, jsonb: 3802 };

/** int8 text to a number; throws a RangeError beyond ±(2^53 − 1). */
function readWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`The whole number ${text} is too large to be exact`);
  }
  return value;
}

/**
 * `2026-03-01 10:00:00+05:30` to `2026-03-01T04:30:00.000Z`: fixed width, so text order is time.
 */
function readInstant(text: string): string {
  return new Date(text).toISOString();
}

function writeInstant(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function writeDay(value: unknown): unknown {
  if (value instanceof Date) throw new TypeError('A day is written as YYYY-MM-DD, not as a Date');
  return value;
}

/** A string is taken as JSON text, which is what Drizzle and the guarded `sql.json` hand over. */
function writeJson(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const keepText = (text: string): string => text;

const scalarCodecs = {
  wholeNumber: {
    to: oid.int8,
    from: [oid.int8],
    serialize: (value: unknown) => `${value}`,
    parse: readWholeNumber,
  },
  day: { to: oid.date, from: [oid.date], serialize: writeDay, parse: keepText },
  localTime: { to: oid.timestamp, from: [oid.timestamp], serialize: writeInstant, parse: keepText },
  instant: {
    to: oid.timestamptz,
    from: [oid.timestamptz],
    serialize: writeInstant,
    parse: readInstant,
  },
  document: {
    to: oid.jsonb,
    from: [oid.json, oid.jsonb],
    serialize: writeJson,
    parse: (text: string): unknown => JSON.parse(text),
  },
};

/** Type numbers: an array's, its element's, and how an element is read (pg_type.dat). */
const arrayTypes: readonly (readonly [array: number, element: number, read: ReadText])[] = [
  [1000, 16, (text) => text === 't'],
  [1005, 21, Number],
  [1007, 23, Number],
  [1009, 25, keepText],
  [1015, 1043, keepText],
  [1016, oid.int8, readWholeNumber],
  [1022, 701, Number],
  [1115, oid.timestamp, keepText],
  [1182, oid.date, keepText],
  [1185, oid.timestamptz, readInstant],
  [1231, 1700, keepText],
  [2951, 2950, keepText],
  [3807, oid.jsonb, (text) => JSON.parse(text)],
];

type ReadText = (text: string) => unknown;

function writeElementOf(element: number): (value: unknown) => unknown {
  const codec = Object.values(scalarCodecs).find(({ to }) => to === element);
  return codec?.serialize ?? String;
}

function arrayCodec(array: number, element: number, read: ReadText): PostgresType {
  return {
    to: array,
    from: [array],
    serialize: (value: unknown) => writeArray(value, writeElementOf(element)),
    parse: (text: string) => readArray(text, read),
  };
}

export const valueCodecs: Record<string, PostgresType> = {
  ...scalarCodecs,
  ...Object.fromEntries(arrayTypes.map((type) => [`array${type[0]}`, arrayCodec(...type)])),
};

/** The type number of arrays of this element type; an unknown number is returned unchanged. */
export function arrayOidOf(element: number): number {
  return arrayTypes.find(([, of]) => of === element)?.[0] ?? element;
}

/** Type number under which JSON parameters are sent. */
export const jsonbOid = oid.jsonb;
