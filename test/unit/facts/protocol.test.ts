// One request of a phone: its limits, and that no text in it is such as a database refuses.
import { describe, expect, test } from 'vitest';
import { decode, problemsInWords } from '../../../shared/kernel/decode.ts';
import { pairRequestSchema } from '../../../shared/pairing.ts';
import {
  FACTS_A_BATCH,
  httpStatus,
  PULL_TABLES,
  syncRequestSchema,
} from '../../../shared/protocol.ts';
import { idOf } from './fact-samples.ts';

const cursor = { version: 7, scope: 'a1b2', page: { table: 'customers', after: idOf('c', 1) } };
const request = {
  protocol: 1,
  deviceId: idOf('d', 1),
  lineage: 'a1b2',
  clock: '2026-11-21T06:30:00.000Z',
  ackedSeq: 0,
  unsent: { count: 0, oldestAt: null },
  appVersion: '0.1.0',
  facts: [],
  pull: { cursor, limit: 500 },
};

const wordsFor = (sent: unknown) => {
  const decoded = decode(syncRequestSchema, sent);
  return decoded.ok ? 'taken' : problemsInWords(decoded.problems);
};

test('a request is taken, with or without a pull', () => {
  expect(wordsFor(request)).toBe('taken');
  expect(wordsFor({ ...request, lineage: null, pull: null })).toBe('taken');
  expect(wordsFor({ ...request, pull: { cursor: null, limit: 1 } })).toBe('taken');
});

describe('a request is refused', () => {
  test.each([
    [{ lineage: 'a\u0000' }, 'lineage holds a control character'],
    [{ appVersion: '\ud83d' }, 'appVersion holds half a character'],
    [{ appVersion: 'x'.repeat(41) }, 'appVersion is longer than 40 characters'],
    [
      { pull: { cursor: { ...cursor, scope: '\u0000' }, limit: 1 } },
      'pull.cursor.scope holds a control character',
    ],
    [
      { pull: { cursor: { ...cursor, page: { table: 'facts', after: '\u0000' } }, limit: 1 } },
      'pull.cursor.page.after holds a control character',
    ],
    [
      { pull: { cursor: { ...cursor, page: { table: 'secrets', after: '' } }, limit: 1 } },
      'pull.cursor.page.table must be one of fixed, customers, accounts, openItems, meters, facts',
    ],
    [{ pull: { cursor, limit: 5_001 } }, 'pull.limit must be at most 5000'],
    [{ facts: Array.from({ length: FACTS_A_BATCH + 1 }) }, 'facts holds more than 200 facts'],
    [{ ackedSeq: -1 }, 'ackedSeq must be at least 0'],
  ])('%#', (wrong, words) => {
    expect(wordsFor({ ...request, ...wrong })).toBe(words);
  });
});

test('a pull goes through the tables in the order of their use', () => {
  expect(PULL_TABLES).toEqual(['fixed', 'customers', 'accounts', 'openItems', 'meters', 'facts']);
});

test('the label of a phone is text that a database keeps', () => {
  const decoded = decode(pairRequestSchema, { deviceId: idOf('d', 1), label: 'a\u0000' });
  expect(decoded).toMatchObject({ problems: [{ where: 'label' }] });
});

test('what the phone should not send again is no fault of the server', () => {
  expect(httpStatus).toMatchObject({ gap: 409, malformed: 422, busy: 503, broken: 500 });
});
