// An old metering database of the seed's shape: customers with one balance each, meters, invoices
// with bills, payments and overpayments of one tenant or two, and the runs on it.
import path from 'node:path';
import { makeTariff } from '../../../server/cli/run-business.ts';
import type { Database } from '../../../server/db/open-database.ts';
import type { FinancialSettings } from '../../../server/legacy/meters/financial-steps.ts';
import {
  type FinancialCommand,
  financialsPlan,
} from '../../../server/legacy/meters/financials-plan.ts';
import { openOldDatabase } from '../../../server/legacy/meters/old-database.ts';
import { type Carrying, carryOut } from '../../../server/runs/carry-out.ts';
import type { RunReport } from '../../../shared/runs/run-report.ts';
import { freshDatabase } from '../../database.ts';
import type { World } from '../../world/open-world.ts';
import { TODAY, water } from '../../world.ts';
import type { Door } from '../legacy/door.ts';
import { carrying } from '../legacy/move.ts';
import { fingerprints } from '../runs/fingerprints.ts';

export type OldTown = {
  readonly database: Database;
  readonly url: string;
  readonly ask: <Row extends object>(query: string) => Promise<readonly Row[]>;
  readonly prints: () => Promise<Readonly<Record<string, string>>>;
};

const tables = `
  create table customers (id bigint primary key, tenant_id bigint, name text, phone text,
    balance numeric(12,2) default 0, overpayment numeric(12,2) default 0);
  create table meters (id bigint primary key, tenant_id bigint, customer_id bigint,
    meter_number text, status text default 'active', installed_at date, current_reading numeric,
    balance numeric(12,2) default 0, overpayment numeric(12,2) default 0);
  create table invoices (id bigint primary key, tenant_id bigint, customer_id bigint,
    meter_id bigint, invoice_number text, invoice_date date, due_date date, status text,
    amount numeric(12,2), balance_brought_forward numeric(12,2), total_amount numeric(12,2));
  create table invoice_bills (id bigint primary key, tenant_id bigint, invoice_id bigint,
    type text, amount numeric(12,2));
  create table payments (id bigint primary key, tenant_id bigint, customer_id bigint,
    invoice_id bigint, meter_id bigint, amount numeric(12,2), payment_date date, method text,
    reference text, deleted_at timestamptz);
  create table overpayments (id bigint primary key, tenant_id bigint, customer_id bigint,
    meter_id bigint, payment_id bigint, amount numeric(12,2), created_at timestamptz);`;

/** The reference's own vector: 500, paid 300, then 400 with 200 brought forward, paid 700. */
export const vector = `
  insert into customers values (1, 1, 'Njeri', '0722000001', 0, 100);
  insert into meters values (11, 1, 1, 'M-11', 'active', '2024-01-01', 120.5);
  insert into invoices values
    (101, 1, 1, 11, 'INV-101', '2026-09-01', '2026-09-15', 'sent', null, null, 500),
    (102, 1, 1, 11, 'INV-102', '2026-10-01', '2026-10-15', 'sent', 600, 0, 600);
  insert into invoice_bills values (1, 1, 101, 'WATER', 500), (2, 1, 102, 'WATER', 400),
    (3, 1, 102, 'BALANCE', 200);
  insert into payments values
    (201, 1, 1, 101, null, 300, '2026-09-10', 'M-PESA', 'SGH1'),
    (202, 1, 1, null, null, 700, '2026-10-10', 'cash', null);
  insert into overpayments values (301, 1, 1, null, 202, 100, '2026-10-10 09:00+03');`;

/** A customer with two meters, one of them old; a second with none; another tenant. */
export const street = `
  insert into customers values (2, 1, 'Otieno', null, 350, 0), (3, 1, 'Wairimu', null, 0, 0),
    (91, 2, 'Elsewhere', null, 70, 0);
  insert into meters values (22, 1, 2, 'M-22', 'active', '2025-05-01', 10),
    (9, 1, 2, 'M-9', 'active', '2025-05-01', 10), (23, 1, 2, 'M-23', 'inactive', '2020-01-01', 99),
    (911, 2, 91, 'M-911', 'active', '2020-01-01', 0);
  insert into invoices values (103, 1, 2, 22, 'INV-103', '2026-10-01', null, 'sent', 350, 0, 350),
    (191, 2, 91, 911, 'INV-191', '2026-10-01', null, 'sent', 70, 0, 70);
  insert into invoice_bills values (4, 1, 103, 'WATER', 300), (5, 1, 103, 'SEWER', 50),
    (91, 2, 191, 'WATER', 70);
  insert into payments values (203, 1, 2, null, null, 120, '2026-10-12', 'cash', null);`;

const empty = path.join(import.meta.dirname, '../../db/migrations');

export async function openOldTown(door: Door, rows: string): Promise<OldTown> {
  const database = await freshDatabase({ migrationsFolder: empty, connections: 2 });
  await database.pool.query(({ sql }) =>
    sql.unsafe(`drop schema public cascade; create schema public; ${tables} ${rows}`),
  );
  return {
    database,
    url: await door.urlOf(database),
    ask: async <Row extends object>(query: string) => [
      ...(await database.pool.query(({ sql }) => sql.unsafe<Row[]>(query))),
    ],
    prints: () => fingerprints(database),
  };
}

type Running = Partial<Carrying> & Partial<Omit<FinancialSettings, 'old'>>;

export async function runOn(
  { old, world }: { readonly old: OldTown; readonly world: World },
  command: FinancialCommand,
  { oldTenant = '1', ...more }: Running = {},
): Promise<RunReport> {
  const { isRehearsal, nowMs, onEvent, ...settings } = more;
  const plan = financialsPlan(
    {
      ...{ old: openOldDatabase(old.url), oldTenant, business: water, makeBusiness: null },
      ...{ day: TODAY, tariff: null, makeTariff, overpayments: null, ...settings },
    },
    command,
  );
  return await carryOut(
    world.database,
    plan,
    carrying(world, {
      ...(isRehearsal === undefined ? {} : { isRehearsal }),
      ...(nowMs === undefined ? {} : { nowMs }),
      ...(onEvent === undefined ? {} : { onEvent }),
    }),
  );
}

export const whole: FinancialCommand = { of: 'meter-financials', skipsValidation: false };
export const quick: FinancialCommand = { of: 'meter-financials', skipsValidation: true };

export const statesOf = (report: RunReport) =>
  report.steps.map(({ state, words }) => words ?? state);
