// What the steps write into the old database: meters of payments, amounts of invoices, balances of
// meters and customers, and the backup of customers' balances that the way back restores.
import type { Currency } from '../../../shared/kernel/money.ts';
import type { GuardedSql } from '../../db/guarded-sql.ts';
import { majorUnits } from '../../runs/report-markdown.ts';
import type { SummedInvoice } from './judge-amounts.ts';
import type { Assigned } from './judge-meters.ts';
import type { Town, TownTable } from './read-town.ts';

type Kept = {
  readonly id: string;
  readonly balance: string | null;
  readonly overpayment: string | null;
};
type Values = Readonly<Record<string, string>>;

/** Sets columns of the rows whose ids are given; `ids` are texts, values as Postgres reads them. */
async function writeColumns(
  sql: GuardedSql,
  { town, table }: { readonly town: Town; readonly table: TownTable },
  rows: readonly { readonly id: string; readonly values: Values }[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first.values).filter((name) => table.types.has(name));
  if (columns.length === 0) return;
  const cast = (name: string) => `v.${name}::${table.types.get(name)}`;
  const given = JSON.stringify(rows.map(({ id, values }) => ({ id, ...values })));
  const isShared = town.tenant !== null && table.types.has('tenant_id');
  await sql.unsafe(
    `update ${table.place} t
    set ${columns.map((name) => `${name} = ${cast(name)}`).join(', ')}
    from json_to_recordset($1::text::json)
      as v(id text, ${columns.map((name) => `${name} text`).join(', ')})
    where t.id::text = v.id ${isShared ? 'and t.tenant_id::text = $2' : 'and $2::text is not null'}
      and (${columns.map((name) => `t.${name} is distinct from ${cast(name)}`).join(' or ')})`,
    [given, town.tenant ?? ''],
  );
}

export async function writePaymentMeters(
  sql: GuardedSql,
  town: Town,
  assigned: readonly Assigned[],
): Promise<void> {
  const rows = assigned.flatMap(({ row, meterKey }) =>
    meterKey === null ? [] : [{ id: row.key, values: { meter_id: meterKey } }],
  );
  await writeColumns(sql, { town, table: town.tables.payments }, rows);
}

type Writing = { readonly town: Town; readonly currency: Currency };

export async function writeAmounts(
  sql: GuardedSql,
  { town, currency }: Writing,
  summed: readonly SummedInvoice[],
): Promise<void> {
  const rows = summed.flatMap(({ row, amounts }) =>
    amounts === null
      ? []
      : [
          {
            id: row.key,
            values: {
              amount: majorUnits(amounts.amount, currency),
              balance_brought_forward: majorUnits(amounts.broughtForward, currency),
              total_amount: majorUnits(amounts.total, currency),
            },
          },
        ],
  );
  await writeColumns(sql, { town, table: town.tables.invoices }, rows);
}

/** Nets by id: + is the balance, − the overpayment, never both. */
export async function writeBalances(
  sql: GuardedSql,
  { town, currency, of }: Writing & { readonly of: 'meters' | 'customers' },
  sums: ReadonlyMap<string, Standing>,
): Promise<void> {
  const rows = [...sums].map(([id, { balance, overpayment }]) => ({
    id,
    values: {
      balance: majorUnits(balance, currency),
      overpayment: majorUnits(overpayment, currency),
    },
  }));
  await writeColumns(sql, { town, table: town.tables[of] }, rows);
}

export type Standing = { readonly balance: number; readonly overpayment: number };

/** Keeps each customer's balance as it is now, unless it is kept already and was not restored. */
export async function backUpBalances(sql: GuardedSql, town: Town): Promise<number> {
  const { place, types } = town.tables.customers;
  const column = (name: string) => (types.has(name) ? `${name}::numeric` : 'null::numeric');
  const tenant = types.has('tenant_id') ? 'tenant_id::text' : "''";
  await sql.unsafe(
    `create table if not exists ${backupOf(place)} (
      tenant_id text not null, customer_id text not null, balance numeric, overpayment numeric,
      backed_up_at timestamptz not null default now(), restored_at timestamptz,
      primary key (tenant_id, customer_id))`,
  );
  const answer = await sql.unsafe(
    `insert into ${backupOf(place)} as b (tenant_id, customer_id, balance, overpayment)
    select ${tenant}, id::text, ${column('balance')}, ${column('overpayment')}
    from ${place}
    where ${tenant} = $1
    on conflict (tenant_id, customer_id) do update
    set balance = excluded.balance, overpayment = excluded.overpayment, backed_up_at = now(),
      restored_at = null
    where b.restored_at is not null`,
    [town.tenant ?? ''],
  );
  return answer.count;
}

/** The balances before the move, in the old database's own figures. */
export async function readBackup(sql: GuardedSql, { tenant, tables }: Town) {
  const place = backupOf(tables.customers.place);
  const rows = await sql.unsafe<Kept[]>(
    `select customer_id as id, balance::text as balance, overpayment::text as overpayment
    from ${place} where tenant_id = $1 and restored_at is null order by 1`,
    [tenant ?? ''],
  );
  return new Map(rows.map(({ id, ...kept }) => [id, kept]));
}

/** Puts the balances back from the backup; answers how many customers. */
export async function restoreBalances(sql: GuardedSql, town: Town): Promise<number> {
  const { place, types } = town.tables.customers;
  const [found] = await sql.unsafe<{ is: boolean }[]>('select to_regclass($1) is not null as is', [
    backupOf(place),
  ]);
  if (found?.is !== true) return 0;
  const columns = ['balance', 'overpayment'].filter((name) => types.has(name));
  const tenant = types.has('tenant_id') ? 't.tenant_id::text' : "''";
  if (columns.length > 0) {
    await sql.unsafe(
      `update ${place} t
      set ${columns.map((name) => `${name} = b.${name}::${types.get(name)}`).join(', ')}
      from ${backupOf(place)} b
      where b.customer_id = t.id::text and b.tenant_id = ${tenant} and b.tenant_id = $1
        and b.restored_at is null`,
      [town.tenant ?? ''],
    );
  }
  const answer = await sql.unsafe(
    `update ${backupOf(place)} set restored_at = now()
    where tenant_id = $1 and restored_at is null`,
    [town.tenant ?? ''],
  );
  return answer.count;
}

/** Beside the table of customers. */
const backupOf = (place: string) => place.replace(/"[^"]*"$/, '"customer_balances_backup"');
