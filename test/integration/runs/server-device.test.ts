// Facts that the server itself records: by the server device of their author, with its own series.
import { expect, test } from 'vitest';
import { recordOnServer, serverFact } from '../../../server/runs/record-on-server.ts';
import { derivedId } from '../../../server/sync/derived-id.ts';
import { verify } from '../../../server/verify/verify.ts';
import { day } from '../../../shared/kernel/day.ts';
import { factIdSchema, mainAccountOf } from '../../../shared/kernel/ids.ts';
import { positiveMoneySchema } from '../../../shared/kernel/money.ts';
import { townOfTests } from '../../world/open-world.ts';
import { customerOf, dairy, people } from '../../world.ts';

const town = townOfTests({ connections: 6 });

const payment = (source: string, amount: number) =>
  serverFact({
    id: factIdSchema.parse(derivedId('test', source)),
    type: 'payment.recorded',
    businessId: dairy.id,
    day: day('2026-11-20'),
    body: ({ number }) => ({
      customerId: customerOf(1),
      accountId: mainAccountOf(customerOf(1)),
      amount: positiveMoneySchema.parse(amount),
      method: 'bank',
      reference: source,
      allocation: { type: 'oldest' },
      number: number('R'),
      note: '',
    }),
  });

test('it numbers what it records without holes, and never twice', async () => {
  const { database, tenantId } = await town.shop();
  const author = { tenantId, personId: people.manager, role: 'manager' } as const;
  const first = await recordOnServer(database, author, [payment('a', 100), payment('b', 200)]);
  expect(first.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
  const more = await recordOnServer(database, author, [payment('b', 200), payment('c', 300)]);
  expect(more.map(({ outcome }) => outcome)).toEqual(['there', 'applied']);
  const numbers = await database.pool.query(
    ({ sql }) => sql<{ number: string }[]>`
      select f.number from fact f join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
      where f.tenant_id = ${tenantId} and d.kind = 'server' and f.number is not null
      order by f.seq`,
  );
  expect(numbers.map(({ number }) => number)).toEqual([
    'R05/2627/00001',
    'R05/2627/00002',
    'R05/2627/00003',
  ]);
  expect(await verify(database, tenantId)).toMatchObject({ ok: true });
});

test('two at once wait for each other and give every number once', async () => {
  const { database, tenantId } = await town.shop();
  const author = { tenantId, personId: people.manager, role: 'manager' } as const;
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((source) => payment(source, 100));
  const answers = await Promise.all([
    recordOnServer(database, author, all.slice(0, 4)),
    recordOnServer(database, author, all.slice(2)),
  ]);
  expect(answers.flat().every(({ words }) => words === null)).toBe(true);
  const [count] = await database.pool.query(
    ({ sql }) => sql<{ facts: number; numbers: number; reused: number }[]>`
      select count(*)::integer as facts, count(distinct number)::integer as numbers,
        count(*) filter (where is_number_reused)::integer as reused
      from fact where tenant_id = ${tenantId}`,
  );
  expect(count).toEqual({ facts: 6, numbers: 6, reused: 0 });
});
