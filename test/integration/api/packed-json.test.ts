// Answers are packed where the asker takes it and it is worth it, and say the same either way.
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packedJson } from '../../../server/api/packed-json.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: n, name: `Wanjirũ ${n}`, outstanding: 5_450 }));

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test.each([100, 2_000])('a page of %i rows is packed, and unpacks to the same', async (count) => {
  const answer = await packedJson(rows(count), 'gzip, deflate, br');
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('vary')).toBe('accept-encoding');
  const packed = await bytesOf(answer);
  expect(JSON.parse(gunzipSync(packed).toString())).toEqual(rows(count));
  expect(packed.byteLength).toBeLessThan(JSON.stringify(rows(count)).length / 5);
});

test.each([
  [100, undefined],
  [100, 'br'],
  [100, 'gzip;q=0'],
  [2, 'gzip'],
])('%i rows for somebody who takes %s go as they are', async (count, takes) => {
  const answer = await packedJson(rows(count), takes);
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(await answer.json()).toEqual(rows(count));
});
