// What the steps of the move to balances per meter share: where they work, for which business, and
// what an earlier step found that a later one must not forget to tell.
import type { Business } from '../../../shared/ledger/business.ts';
import type { GuardedSql } from '../../db/guarded-sql.ts';
import type { Database } from '../../db/open-database.ts';
import type { RunRow, StepDesk } from '../../runs/run-plan.ts';
import type { LegacyFrame } from '../legacy-book.ts';
import type { LegacyRow } from '../legacy-source.ts';
import { inWords, type Reason } from '../reasons.ts';
import type { MakeTariff } from './find-tariff.ts';
import type { OldDatabase } from './old-database.ts';
import { readTown, type Town } from './read-town.ts';
import type { OverpaymentMeaning, TownFrame } from './town-book.ts';

export type FinancialSettings = {
  readonly old: OldDatabase;
  /** Its tenant; null where it has only one. */
  readonly oldTenant: string | null;
  readonly business: Business;
  /** Makes the business in the step that moves balances; null where it is there. */
  readonly makeBusiness: ((database: Database, tenantId: string) => Promise<void>) | null;
  readonly day: LegacyFrame['day'];
  /** By which tariff the meters are billed from now on; null: the only one there is. */
  readonly tariff: string | null;
  readonly makeTariff: MakeTariff;
  readonly overpayments: OverpaymentMeaning | null;
};

export type Financials = FinancialSettings & {
  readonly source: string;
  /** Remarks by table and key, kept from step to step of one run. */
  readonly remarks: Map<string, readonly Reason[]>;
};

export function openFinancials(settings: FinancialSettings): Financials {
  return { ...settings, source: sourceOf(settings), remarks: new Map() };
}

/** The source as runs know it: the database and its tenant. */
export const sourceOf = ({ old, oldTenant }: Pick<FinancialSettings, 'old' | 'oldTenant'>) =>
  oldTenant === null ? old.name : `${old.name} of ${oldTenant}`;

/** Works on the town as it stands, in one transaction of the old database. */
export async function inTown<T>(
  { old, oldTenant }: Financials,
  { isRehearsal }: StepDesk,
  work: (sql: GuardedSql, town: Town) => Promise<T>,
): Promise<T> {
  return await old.enter(isRehearsal, async (sql) => work(sql, await readTown(sql, oldTenant)));
}

export const frameOf = ({ source, business, day, overpayments }: Financials): TownFrame => ({
  ...{ name: source, business, day },
  meaning: overpayments,
});

type Told = Pick<RunRow, 'table' | 'outcome'> & {
  readonly reasons?: readonly Reason[];
  readonly words?: string;
  readonly amount?: number | null;
};

/** A row of the report that makes no fact. */
export function toldRow(row: LegacyRow, { table, outcome, ...told }: Told): RunRow {
  const reasons = told.reasons ?? [];
  const words = [inWords(reasons), told.words ?? ''].filter(Boolean).join(': ');
  return {
    ...{ table, key: row.key, outcome, reasons, words, source: row.cells },
    ...{ amount: told.amount ?? null, customerId: null, factId: null },
  };
}

const ROWS_AT_ONCE = 1_000;

export async function tellAll(desk: StepDesk, rows: readonly RunRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await desk.tell(rows.slice(from, from + ROWS_AT_ONCE));
    await desk.progress(Math.min(from + ROWS_AT_ONCE, rows.length), rows.length);
  }
}

export const remarkKey = (table: string, key: string) => `${table} ${key}`;
