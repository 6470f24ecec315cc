// By which tariff moved meters are billed from now on: the one that is named, the only one there
// is, or, where the business has none, one without prices that the office fills.
import { day } from '../../../shared/kernel/day.ts';
import { type TariffId, tariffIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { price } from '../../../shared/kernel/quantity.ts';
import type { Business } from '../../../shared/ledger/business.ts';
import type { Tariff } from '../../../shared/meters/tariff.ts';
import type { Database } from '../../db/open-database.ts';
import { readTenant } from '../../db/tenant-transaction.ts';
import { RunStoppedError, type StepDesk } from '../../runs/run-plan.ts';
import { derivedId } from '../../sync/derived-id.ts';

export type FoundTariff = { readonly tariffId: TariffId; readonly isNew: boolean };

export type MakeTariff = (database: Database, tenantId: string, tariff: Tariff) => Promise<void>;

type Asked = { readonly named: string | null; readonly makeTariff: MakeTariff };

/** Throws a sentence where one must be named. */
export async function findTariff(
  { database, author: { tenantId } }: StepDesk,
  business: Business,
  { named, makeTariff }: Asked,
): Promise<FoundTariff> {
  const held = await readTenant(
    database,
    tenantId,
    ({ sql }) => sql<{ id: TariffId; name: string }[]>`
      select distinct on (id) id, name
      from tariff
      where tenant_id = ${tenantId} and business_id = ${business.id}
      order by id, from_day desc`,
  );
  const names = held.map(({ name }) => name).join(', ');
  const fitting = named === null ? held : held.filter(({ name }) => name === named);
  const [only, another] = fitting;
  if (another !== undefined) throw new RunStoppedError(`Name one with --tariff: ${names}`);
  if (only !== undefined) return { tariffId: tariffIdSchema.parse(only.id), isNew: false };
  if (named !== null) throw new RunStoppedError(`There is no tariff ${named}; there is ${names}`);
  const id = tariffIdSchema.parse(derivedId('legacy', 'tariff', business.id));
  await makeTariff(database, tenantId, {
    ...{ id, businessId: business.id, name: 'Without prices', unit: 'm³' },
    ...{ fromDay: day('2000-01-01'), standingCharge: money(0) },
    blocks: [{ upTo: null, price: price(0) }],
  });
  return { tariffId: id, isNew: true };
}
