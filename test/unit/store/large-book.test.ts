// Ten thousand customers on a phone: a cold start and a search cost what they show, not what there
// is.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeSearchIndex } from '../../../client/store/search-index.ts';
import { selectFind } from '../../../client/store/select-find.ts';
import { selectToday } from '../../../client/store/select-today.ts';
import { accountCode } from '../../../shared/kernel/code.ts';
import { roundIdSchema } from '../../../shared/kernel/ids.ts';
import { makePhone, stock } from './phone.ts';
import { customer, NOW_MS, round, uuid } from './shop.ts';

const other = roundIdSchema.parse(uuid('c', 2));

async function tenThousand() {
  const phone = await makePhone(null);
  await stock(
    phone.book,
    Array.from({ length: 10_000 }, (_, n) =>
      customer(n + 1, {
        roundId: n < 60 ? round.id : other,
        name: `${['Asha', 'Bina', 'Chand', 'Devi'][n % 4]} ${n}`,
        phone: `+9198${String(n).padStart(8, '0')}`,
        code: accountCode('D', '01', n),
        place: `House ${n % 97}, Mill lane`,
      }),
    ),
  );
  return phone;
}

test('with ten thousand customers Today reads its own round only', async () => {
  const phone = await tenThousand();
  let read = 0;
  for (const table of phone.book.tables) {
    table.hook('reading', (row) => {
      read += 1;
      return row;
    });
  }
  const today = await selectToday(phone.book, round.id, NOW_MS);
  expect(today?.stops).toHaveLength(60);
  // 60 customers, the round, the business and the session, some of them twice.
  expect(read).toBeLessThan(75);
});

test('search among ten thousand is quick and puts the best first', async () => {
  const phone = await tenThousand();
  const search = makeSearchIndex();
  await search.refresh(phone.book);
  let read = 0;
  phone.book.customers.hook('reading', (row) => {
    read += 1;
    return row;
  });
  await search.refresh(phone.book);
  expect(read).toBe(0);
  await phone.book.customers.put(customer(4, { name: 'Zainab', version: 2 }));
  await search.refresh(phone.book);
  expect(read).toBe(1);
  const find = async (query: string) => await selectFind(phone.book, search, query);
  const names = async (query: string) => (await find(query)).map((hit) => hit.customer.name);
  expect(await names('devi 4003')).toEqual(['Devi 4003']);
  expect(await names('00004003')).toEqual(['Devi 4003']);
  const code = accountCode('D', '01', 4003);
  expect((await find(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase()))[0]).toMatchObject({
    by: 'code',
    customer: { name: 'Devi 4003' },
  });
  expect(await find('a')).toHaveLength(50);
  expect(await find('zzz')).toEqual([]);
  const queries = ['d', 'de', 'dev', 'devi', 'mill', '98', '9804', 'chand 77', 'x', 'b 1'];
  const tookMs = Array.from({ length: 60 }, (_, n) => {
    // The processor's time: other work on the machine is not the search's.
    const start = process.cpuUsage();
    search.find(queries[n % queries.length] ?? '', []);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  // 95 of 100 searches; a phone at a quarter of this speed has 100 ms.
  const [slowest] = tookMs.toSorted((a, b) => a - b).slice(Math.floor(tookMs.length * 0.95));
  expect(slowest).toBeLessThan(25);
});
