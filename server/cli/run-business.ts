// Which business a run fills: the one that is named, the only one there is, or one that is made.
import * as z from 'zod/mini';
import { businessIdSchema } from '../../shared/kernel/ids.ts';
import { currencySchema } from '../../shared/kernel/money.ts';
import { type Business, businessSchema, tradeSchema } from '../../shared/ledger/business.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, writeTenant } from '../db/tenant-transaction.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import { RunStoppedError } from '../runs/run-plan.ts';
import { insertBusinesses, insertTariffs } from '../setup/found-tenant.ts';
import { derivedId } from '../sync/derived-id.ts';
import { loadBusinesses } from '../sync/load.ts';

/** The options that say so, as every kind of run that fills a business takes them. */
export const businessOptions = {
  business: z.optional(z.string()),
  trade: z.optional(tradeSchema),
  currency: currencySchema,
  zone: z.string(),
};
const optionsSchema = z.object(businessOptions);
type Options = z.infer<typeof optionsSchema>;

export type FoundBusiness = {
  readonly business: Business;
  /** Makes it, unless an earlier attempt did; null where it is there. */
  readonly makeBusiness: ((database: Database, tenantId: string) => Promise<void>) | null;
};

/** Throws a sentence where none can be told. */
export async function findBusiness(
  database: Database,
  author: ServerAuthor,
  asked: Options,
): Promise<FoundBusiness> {
  const held = await readTenant(database, author.tenantId, loadBusinesses);
  const all = [...held.values()];
  const named = all.filter(({ name }) => asked.business === undefined || name === asked.business);
  const [only, another] = named;
  if (only !== undefined && another === undefined) return { business: only, makeBusiness: null };
  const names = all.map(({ name }) => name).join(', ');
  if (another !== undefined) throw new RunStoppedError(`Name one with --business: ${names}`);
  if (asked.business === undefined || asked.trade === undefined) {
    throw new RunStoppedError(
      `There is no such business${names === '' ? '' : ` (there is ${names})`}; ` +
        'make it with --business <name> --trade <trade> --currency <code> --zone <zone>',
    );
  }
  const business = newBusiness(author, { ...asked, name: asked.business });
  return { business, makeBusiness: (held, tenantId) => makeBusiness(held, tenantId, business) };
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

async function makeBusiness(database: Database, tenantId: string, business: Business) {
  await writeTenant(database, tenantId, async (tx) => {
    const held = await loadBusinesses(tx);
    if (!held.has(business.id)) await insertBusinesses(tx, { businesses: [business] });
  });
}

/** Makes a version of a tariff. */
export async function makeTariff(database: Database, tenantId: string, tariff: Tariff) {
  await writeTenant(database, tenantId, (tx) => insertTariffs(tx, [tariff]));
}
