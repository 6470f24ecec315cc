// Lists stand as the office ordered them, not by their names.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { selectBusinesses, selectRounds } from '../../../client/store/select-fixed.ts';
import { businessIdSchema, roundIdSchema } from '../../../shared/kernel/ids.ts';
import { makePhone } from './phone.ts';
import { business, round, uuid } from './shop.ts';

test('businesses stand in the office’s order, rounds too with the own ones first', async () => {
  const { book } = await makePhone(null);
  await book.businesses.bulkPut(
    ['Water', 'Dairy', 'Shop'].map((name, listOrder) => ({
      ...business,
      id: businessIdSchema.parse(uuid('b', 50 + listOrder)),
      name,
      listOrder: listOrder + 1,
    })),
  );
  await book.rounds.bulkPut(
    ['West', 'East', 'Ahead'].map((name, listOrder) => ({
      ...round,
      id: roundIdSchema.parse(uuid('c', 50 + listOrder)),
      name,
      listOrder: listOrder + 1,
      isMine: name === 'East',
    })),
  );
  const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);
  expect(names(await selectBusinesses(book)).slice(1)).toEqual(['Water', 'Dairy', 'Shop']);
  const rounds = names(await selectRounds(book)).filter((name) => name !== round.name);
  expect(rounds).toEqual(['East', 'West', 'Ahead']);
});
