// Request bodies of every released version of the protocol, as phones sent them. They are never
// changed: a phone that lay in a drawer for a year must still be understood.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decodeFact } from '../../../shared/facts.ts';
import { decode } from '../../../shared/kernel/decode.ts';
import { personIdSchema } from '../../../shared/kernel/ids.ts';
import { PROTOCOL_VERSION, syncRequestSchema } from '../../../shared/protocol.ts';

const folder = path.join(import.meta.dirname, '../../vectors/protocol');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const authorId = personIdSchema.parse('01990000-0000-7000-8000-dd0000000001');

test.each(names)('%s is taken, every fact of it', (name) => {
  const request = decode(
    syncRequestSchema,
    JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
  );
  if (!request.ok) throw new Error(JSON.stringify(request.problems));
  const { deviceId, facts, protocol } = request.value;
  expect(protocol).toBeLessThanOrEqual(PROTOCOL_VERSION);
  expect(facts.length).toBeGreaterThan(0);
  for (const sent of facts) {
    expect(decodeFact(sent, { deviceId, authorId })).toMatchObject({ ok: true });
  }
});

test('no released version is missing', () => {
  const versions = new Set(names.map((name) => Number(name.split('-')[0])));
  for (let version = 1; version <= PROTOCOL_VERSION; version += 1) {
    expect(versions).toContain(version);
  }
});
