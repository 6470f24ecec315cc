// What the database itself refuses, whoever asks: an entry that does not balance, a change of what
// was posted, a settlement that does not fit, a look at another tenant's rows.
import { beforeAll, expect, test } from 'vitest';
import { type TenantTx, writeTenant } from '../../../server/db/tenant-transaction.ts';
import { ledgerAccountId } from '../../../server/sync/ledger-account-id.ts';
import type { FactId } from '../../../shared/kernel/ids.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { nextFactId } from '../../world/phone.ts';
import { ledgerOf } from '../../world/read-book.ts';
import { customerOf, dairy, tenantOf } from '../../world.ts';

const town = townOfTests({ isUnbound: true });
let shop: World;
let there: World;
let ids: {
  readonly sale: FactId;
  readonly other: FactId;
  readonly payment: FactId;
  readonly skip: FactId;
};

beforeAll(async () => {
  [shop, there] = [await town.shop(), await town.shop()];
  const sale = (n: number) =>
    shop.phone.make('sale.recorded', bodies.sale(customerOf(n), { litres: 1_000, total: 5_450 }));
  const [own, other] = [sale(1), sale(2)];
  const payment = shop.phone.make('payment.recorded', bodies.payment(customerOf(1), 5_000));
  const skip = shop.phone.make('stop.skipped', bodies.skip(customerOf(1)));
  await shop.phone.send([own, other, payment, skip]);
  ids = { sale: own.id, other: other.id, payment: payment.id, skip: skip.id };
});

const [till, receivables, sales] = (['1100', '1200', '4000'] as const).map((code) =>
  ledgerAccountId(dairy.id, code),
);

type Entry = {
  readonly accounts?: readonly (string | undefined)[];
  readonly amounts?: readonly (number | null)[];
  readonly purpose?: string;
  readonly reverses?: string | null;
  readonly unit?: string;
};

/** An entry of the skipped stop, which has none of its own. */
const post = ({ sql, tenantId }: Pick<TenantTx, 'sql' | 'tenantId'>, entry: Entry) => {
  const { accounts = [till, receivables], amounts = [100, -100] } = entry;
  const { purpose = 'post', reverses = null, unit = 'INR' } = entry;
  return sql`
    insert into journal_entry (tenant_id, id, business_id, fact_id, purpose, reverses,
      accounting_day, value_day, unit, accounts, amounts)
    values (${tenantId}, ${nextFactId()}, ${dairy.id}, ${ids.skip}, ${purpose}, ${reverses},
      '2026-11-20', '2026-11-20', ${unit}, ${`{${accounts.join()}}`}::uuid[],
      ${`{${amounts.map((amount) => amount ?? 'null').join()}}`}::bigint[])`;
};

const asApplication = (work: (tx: TenantTx) => Promise<unknown>) =>
  writeTenant(town.database, shop.tenantId, work);

test.each<readonly [string, Entry, string]>([
  ['that does not balance', { amounts: [100, -99] }, 'journal_entry_balances'],
  ['of one leg', { accounts: [till], amounts: [0] }, 'journal_entry_has'],
  ['with an empty leg', { accounts: [till, sales, till], amounts: [1, -1, 0] }, 'no_empty_leg'],
  ['with more accounts than amounts', { accounts: [till, sales, till] }, 'has_legs'],
  ['with an amount that is unknown', { amounts: [100, null] }, 'journal_entry_'],
  ['that reverses nothing', { purpose: 'reverse' }, 'reversal_names'],
  ['in another unit than its accounts', { unit: 'KES' }, 'ledger_account'],
  ['on an account that is not there', { accounts: [till, tenantOf(9)] }, 'ledger_account'],
])('an entry %s is refused', async (_, entry, law) => {
  await expect(asApplication((tx) => post(tx, entry))).rejects.toThrow(law);
});

test('S1-4 an unbalanced entry is refused with triggers off as well', async () => {
  const posted = town.database.pool.transaction('write', async ({ sql }) => {
    await sql`select set_config('session_replication_role', 'replica', true)`;
    await post({ sql, tenantId: shop.tenantId }, { amounts: [100, -99] });
  });
  await expect(posted).rejects.toThrow('journal_entry_balances');
});

test.each<readonly [string, (sale: FactId) => Entry]>([
  ['the same signs', (sale) => ({ reverses: sale, amounts: [5_450, -5_450] })],
  ['another amount', (sale) => ({ reverses: sale, amounts: [-5_400, 5_400] })],
  ['another account', (sale) => ({ reverses: sale, accounts: [till, sales] })],
])('a reversal with %s is no mirror', async (_, entry) => {
  const mirror = { purpose: 'reverse', accounts: [receivables, sales], amounts: [-5_450, 5_450] };
  const posted = asApplication((tx) => post(tx, { ...mirror, ...entry(ids.sale) }));
  await expect(posted).rejects.toMatchObject({ code: 'RB002' });
});

test('S1-6 a second reversal of one entry is refused', async () => {
  const { sale } = ids;
  const mirror = {
    purpose: 'reverse',
    reverses: sale,
    accounts: [receivables, sales],
    amounts: [-5_450, 5_450],
  };
  const twice = asApplication(async (tx) => {
    await post(tx, mirror);
    await post(tx, mirror);
  });
  await expect(twice).rejects.toMatchObject({ code: '23505' });
});

const appendOnly = ['fact', 'journal_entry', 'journal_line'];
const emptied = ['fact', 'journal_entry', 'journal_line', 'account_day'];

test.each(appendOnly)(
  'nothing in %s is changed or deleted, by the application or past it',
  async (table) => {
    const own = `where tenant_id = '${shop.tenantId}'`;
    for (const statement of [`update ${table} set tenant_id = tenant_id`, `delete from ${table}`]) {
      const byApplication = asApplication(({ sql }) => sql.unsafe(`${statement} ${own}`));
      await expect(byApplication).rejects.toMatchObject({ code: '42501' });
      const pastIt = town.database.pool.query(({ sql }) => sql.unsafe(`${statement} ${own}`));
      await expect(pastIt).rejects.toMatchObject({ code: 'RB001' });
    }
  },
);

test.each(emptied)('%s is never emptied', async (table) => {
  const byApplication = asApplication(({ sql }) => sql.unsafe(`truncate ${table} cascade`));
  await expect(byApplication).rejects.toMatchObject({ code: '42501' });
  const pastIt = town.database.pool.query(({ sql }) => sql.unsafe(`truncate ${table} cascade`));
  await expect(pastIt).rejects.toMatchObject({ code: 'RB001' });
});

test('S1-5 the application writes no line, no bucket and no settled amount by itself', async () => {
  for (const statement of [
    'insert into journal_line select * from journal_line limit 1',
    'insert into account_day select * from account_day limit 1',
    'update account_day set debit = debit + 1',
    'update round_sum set outstanding = outstanding + 1',
    'update allocation set amount = amount + 1',
    'delete from open_item',
    'delete from customer',
  ]) {
    const written = asApplication(({ sql }) => sql.unsafe(statement));
    await expect(written).rejects.toMatchObject({ code: '42501' });
  }
});

const allocate = (debit: FactId, credit: FactId, amount: number) =>
  asApplication(
    ({ sql, tenantId }) => sql`
      insert into allocation (tenant_id, debit_id, credit_id, origin, account_id, amount)
      values (${tenantId}, ${debit}, ${credit}, 'manual', ${customerOf(1)}, ${amount})`,
  );

test('an allocation beyond the debt, of nothing, or of a wrong side or account', async () => {
  const { sale, other, payment } = ids;
  // 54.50 owed, 50.00 of it settled: neither has 5.00 left on both sides.
  await expect(allocate(sale, payment, 500)).rejects.toThrow('open_item_not_over_allocated');
  await expect(allocate(sale, payment, 0)).rejects.toMatchObject({ code: '23514' });
  await expect(allocate(sale, payment, -1)).rejects.toMatchObject({ code: '23514' });
  await expect(allocate(payment, sale, 1)).rejects.toMatchObject({ code: '23503' });
  await expect(allocate(sale, sale, 1)).rejects.toMatchObject({ code: '23503' });
  await expect(allocate(other, payment, 1)).rejects.toMatchObject({ code: '23503' });
});

test('a void of what is still settled is refused', async () => {
  const voided = asApplication(
    ({ sql, tenantId }) => sql`
      update open_item set is_voided = true where tenant_id = ${tenantId} and id = ${ids.sale}`,
  );
  await expect(voided).rejects.toThrow('open_item_voided_settles_nothing');
});

test('a tenant neither sees nor writes another one’s rows', async () => {
  const tables = [
    'fact',
    'journal_entry',
    'journal_line',
    'account_day',
    'round_sum',
    'open_item',
    'allocation',
  ];
  for (const table of [...tables, 'customer', 'account', 'device', 'person', 'held_fact']) {
    const seen = await writeTenant(town.database, there.tenantId, ({ sql }) =>
      sql.unsafe(`select 1 from ${table} where tenant_id = '${shop.tenantId}'`),
    );
    expect(seen, table).toEqual([]);
  }
  const touched = await writeTenant(
    town.database,
    there.tenantId,
    ({ sql }) => sql`update customer set name = 'x' where tenant_id = ${shop.tenantId}`,
  );
  expect(touched.count).toBe(0);
  const intruding = writeTenant(
    town.database,
    there.tenantId,
    ({ sql, version }) => sql`
      insert into customer (tenant_id, id, business_id, round_version, version)
      values (${shop.tenantId}, ${nextFactId()}, ${dairy.id}, ${version}, ${version})`,
  );
  await expect(intruding).rejects.toMatchObject({ code: '42501' });
});

test('nothing of all this left a trace', async () => {
  // Two sales of 54.50 and 50.00 paid: 109.00 − 50.00 = 59.00 owed.
  expect(await ledgerOf(shop)).toEqual([
    'INR 2026-11-20 1100 5000',
    'INR 2026-11-20 1200 5900',
    'INR 2026-11-20 4000 -10900',
  ]);
  expect(await ledgerOf(there)).toEqual([]);
});
