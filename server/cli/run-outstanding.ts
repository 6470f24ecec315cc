// The kind of run `outstanding`: which business it fills, and out of what.
import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { dayIn, daySchema } from '../../shared/kernel/day.ts';
import { businessIdSchema } from '../../shared/kernel/ids.ts';
import { currencySchema } from '../../shared/kernel/money.ts';
import { type Business, businessSchema, tradeSchema } from '../../shared/ledger/business.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, writeTenant } from '../db/tenant-transaction.ts';
import type { LegacySource } from '../legacy/legacy-source.ts';
import { outstandingPlan } from '../legacy/outstanding-plan.ts';
import { readCsvFolder } from '../legacy/read-csv-folder.ts';
import { readPostgres } from '../legacy/read-postgres.ts';
import { derivedId } from '../runs/derived-id.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import { RunStoppedError } from '../runs/run-plan.ts';
import { insertBusinesses } from '../setup/found-tenant.ts';
import { loadBusinesses } from '../sync/load.ts';
import type { RunKind } from './run-kind.ts';

const optionsSchema = z.object({
  from: z.optional(z.string().check(z.minLength(1))),
  business: z.optional(z.string()),
  amount: z.optional(z.enum(['before', 'whole'])),
  day: z.optional(daySchema),
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  trade: z.optional(tradeSchema),
  currency: currencySchema,
  zone: z.string(),
});
type Options = z.infer<typeof optionsSchema>;

export const outstandingKind: RunKind = {
  name: 'outstanding',
  summary: 'move from a bare outstanding amount to invoices, payments and openings',
  plan: async (database, author, options) => {
    const asked = z.safeParse(optionsSchema, options);
    if (!asked.success) {
      const [problem] = asked.error.issues;
      throw new RunStoppedError(`--${problem?.path.join('.')}: ${problem?.message}`);
    }
    const { from, name, amount, day } = asked.data;
    if (from === undefined) {
      throw new RunStoppedError('Say with --from where it comes from: postgres://… or a folder');
    }
    const read = await readSource(from);
    const source = name === undefined ? read : { ...read, name };
    const { business, isNew } = await findBusiness(database, author, asked.data);
    return outstandingPlan({
      frame: { source, business, day: day ?? dayIn(business.zone, Date.now()) },
      meaning: amount ?? null,
      makeBusiness: isNew ? (held, tenantId) => makeBusiness(held, tenantId, business) : null,
    });
  },
};

async function readSource(from: string): Promise<LegacySource> {
  if (/^postgres(ql)?:\/\//.test(from)) return await readPostgres(from);
  if (!existsSync(from)) throw new RunStoppedError(`There is no folder ${from}`);
  return readCsvFolder(from);
}

async function findBusiness(
  database: Database,
  author: ServerAuthor,
  asked: Options,
): Promise<{ readonly business: Business; readonly isNew: boolean }> {
  const held = await readTenant(database, author.tenantId, loadBusinesses);
  const all = [...held.values()];
  const named = all.filter(({ name }) => asked.business === undefined || name === asked.business);
  const [only, another] = named;
  if (only !== undefined && another === undefined) return { business: only, isNew: false };
  const names = all.map(({ name }) => name).join(', ');
  if (another !== undefined) throw new RunStoppedError(`Name one with --business: ${names}`);
  if (asked.business === undefined || asked.trade === undefined) {
    throw new RunStoppedError(
      `There is no such business${names === '' ? '' : ` (there is ${names})`}; ` +
        'make it with --business <name> --trade <trade> --currency <code> --zone <zone>',
    );
  }
  return { business: newBusiness(author, { ...asked, name: asked.business }), isNew: true };
}

type New = Options & { readonly name: string };

function newBusiness({ tenantId }: ServerAuthor, { name, trade, currency, zone }: New): Business {
  return businessSchema.parse({
    id: businessIdSchema.parse(derivedId('business', tenantId, name)),
    ...{ name, trade, currency, zone },
    taxScheme: currency === 'INR' ? 'gst' : 'vat',
    yearStartMonth: currency === 'INR' ? 4 : 1,
    creditDays: 15,
    paybill: null,
    upiAddress: null,
  });
}

/** Unless an earlier attempt made it. */
async function makeBusiness(database: Database, tenantId: string, business: Business) {
  await writeTenant(database, tenantId, async (tx) => {
    const held = await loadBusinesses(tx);
    if (!held.has(business.id)) await insertBusinesses(tx, { businesses: [business] });
  });
}
