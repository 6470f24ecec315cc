// The run `meter-financials`: moves an old metering database from balances per customer to balances
// per meter, in place, and into the book. Each of its commands is one of its five steps by itself.
import type { RunPlan, RunStep } from '../../runs/run-plan.ts';
import { backfillAmounts, backfillPayments } from './backfill-steps.ts';
import { moveBalances } from './balance-step.ts';
import { type FinancialSettings, type Financials, openFinancials } from './financial-steps.ts';
import type { OldDatabase } from './old-database.ts';
import { readTown } from './read-town.ts';
import { type Check, validate } from './validate-steps.ts';
import { restoreBalances } from './write-back.ts';

export type FinancialCommand =
  | { readonly of: 'meter-financials'; readonly skipsValidation: boolean }
  | { readonly of: 'backfill-payment-meter-ids' | 'backfill-invoice-amounts' }
  | { readonly of: 'customer-balances-to-meters' }
  | { readonly of: 'validate-meter-financial-data'; readonly check: Check | null };

const allChecks = ['payments', 'invoices', 'balances'] as const;

export function financialsPlan(settings: FinancialSettings, command: FinancialCommand): RunPlan {
  const financials = openFinancials(settings);
  const { old, business, makeBusiness } = settings;
  return {
    kind: command.of,
    source: financials.source,
    businessId: makeBusiness === null ? business.id : null,
    startsOver: true,
    isReadOnly: command.of === 'validate-meter-financial-data',
    close: old.close,
    steps: stepsOf(financials, command),
    ...(command.of === 'meter-financials' ? { next } : {}),
  };
}

const next = [
  'Test invoice generation: the balance of the meter rises.',
  'Test recording a payment: the balance of the meter falls.',
  'Take a payment from a customer with several meters: choose the meter.',
  'Read a message to a customer: it states the balance of that meter.',
  "Look at a customer's statement: it stands by meter.",
  'Look through the rows to look at, above all payments of customers with several meters.',
  'To take it back: routebook run meter-financials --rollback --from <the same database>.',
];

function stepsOf(financials: Financials, command: FinancialCommand): readonly RunStep[] {
  switch (command.of) {
    case 'backfill-payment-meter-ids':
      return [backfillPayments(financials, false)];
    case 'backfill-invoice-amounts':
      return [backfillAmounts(financials)];
    case 'customer-balances-to-meters':
      return [moveBalances(financials)];
    case 'validate-meter-financial-data': {
      const checks = command.check === null ? allChecks : [command.check];
      const name = command.check === null ? 'Validating everything' : `Validating ${command.check}`;
      return [validate(financials, { name, checks, isMoved: false, isSkipped: false })];
    }
    case 'meter-financials': {
      const isSkipped = command.skipsValidation;
      const isMoved = true;
      return [
        backfillPayments(financials, true),
        backfillAmounts(financials),
        validate(financials, {
          ...{ name: 'Validating payments', checks: ['payments'], isMoved, isSkipped },
        }),
        moveBalances(financials),
        validate(financials, {
          ...{ name: 'Validating everything', checks: allChecks, isMoved, isSkipped },
        }),
      ];
    }
  }
}

/** The last step of the way back: customers' balances as they were before the move. */
export const restoreStep = (old: OldDatabase, oldTenant: string | null): RunStep => ({
  name: 'Restoring customer balances',
  work: async ({ isRehearsal }) =>
    await old.enter(isRehearsal, async (sql) => {
      const town = await readTown(sql, oldTenant);
      const customersRestored = await restoreBalances(sql, town);
      return { customersRestored, restoredFrom: 'customer_balances_backup table' };
    }),
});
