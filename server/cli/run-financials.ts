// The kinds of run that move an old metering database to balances per meter: the whole move, and
// each of its steps by its own name.
import * as z from 'zod/mini';
import { dayIn, daySchema } from '../../shared/kernel/day.ts';
import { sourceOf } from '../legacy/meters/financial-steps.ts';
import {
  type FinancialCommand,
  financialsPlan,
  restoreStep,
} from '../legacy/meters/financials-plan.ts';
import { type OldDatabase, openOldDatabase } from '../legacy/meters/old-database.ts';
import { RunStoppedError } from '../runs/run-plan.ts';
import { readOptions } from './read-options.ts';
import { businessOptions, findBusiness, makeTariff } from './run-business.ts';
import type { RunKind } from './run-kind.ts';

const optionsSchema = z.object({
  ...businessOptions,
  from: z.optional(z.string()),
  day: z.optional(daySchema),
  skipValidation: z.optional(z.boolean()),
  check: z.optional(z.enum(['payments', 'invoices', 'balances'])),
  oldTenant: z.optional(z.string()),
  tariff: z.optional(z.string()),
  overpayments: z.optional(z.enum(['within', 'beside'])),
});
type Options = z.infer<typeof optionsSchema>;

type Named = Pick<RunKind, 'name' | 'also' | 'summary'>;

const kindOf = (named: Named, command: (asked: Options) => FinancialCommand): RunKind => ({
  ...named,
  kind: command({ currency: 'KES', zone: '' }).of,
  plan: async (database, author, options) => {
    const asked = readOptions(optionsSchema, options);
    const old = oldDatabase(asked);
    const { business, makeBusiness } = await findBusiness(database, author, asked);
    const settings = {
      ...{ old, oldTenant: asked.oldTenant ?? null, business, makeBusiness },
      day: asked.day ?? dayIn(business.zone, Date.now()),
      tariff: asked.tariff ?? null,
      makeTariff,
      overpayments: asked.overpayments ?? null,
    };
    return financialsPlan(settings, command(asked));
  },
});

/** Of those that back customers' balances up. */
const wayBack: NonNullable<RunKind['wayBack']> = (options) => {
  const asked = readOptions(optionsSchema, options);
  const old = oldDatabase(asked);
  const oldTenant = asked.oldTenant ?? null;
  const steps = [restoreStep(old, oldTenant)];
  return { source: sourceOf({ old, oldTenant }), steps, close: old.close };
};

function oldDatabase({ from }: Options): OldDatabase {
  if (from === undefined || !/^postgres(ql)?:\/\//.test(from) || !URL.canParse(from)) {
    throw new RunStoppedError(
      'Say with --from which database: postgres://… It is changed in place; back it up first',
    );
  }
  return openOldDatabase(from);
}

export const financialKinds: readonly RunKind[] = [
  {
    ...kindOf(
      {
        name: 'meter-financials',
        also: 'migrate:meter-financials',
        summary: 'move an old metering database to balances per meter, and into the book',
      },
      ({ skipValidation }) => ({
        of: 'meter-financials',
        skipsValidation: skipValidation === true,
      }),
    ),
    wayBack,
  },
  kindOf(
    { name: 'backfill:payment-meter-ids', summary: 'its step 1: every payment gets its meter' },
    () => ({ of: 'backfill-payment-meter-ids' }),
  ),
  kindOf(
    { name: 'backfill:invoice-amounts', summary: 'its step 2: invoices become sums of bills' },
    () => ({ of: 'backfill-invoice-amounts' }),
  ),
  kindOf(
    { name: 'validate:meter-financial-data', summary: 'its steps 3 and 5: look, change nothing' },
    ({ check }) => ({ of: 'validate-meter-financial-data', check: check ?? null }),
  ),
  {
    ...kindOf(
      { name: 'migrate:customer-balances-to-meters', summary: 'its step 4: balances of meters' },
      () => ({ of: 'customer-balances-to-meters' }),
    ),
    wayBack,
  },
];
