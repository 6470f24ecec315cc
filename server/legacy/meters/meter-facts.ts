// What lands of an old town beside invoices and payments: its meters, those that were taken off,
// and overpayments as credit on their meters.
import { type FactId, factIdSchema, type TariffId } from '../../../shared/kernel/ids.ts';
import { serverFact } from '../../runs/record-on-server.ts';
import { derivedId } from '../../sync/derived-id.ts';
import type { Landing } from '../land-rows.ts';
import type { LegacyFrame } from '../legacy-book.ts';
import { openingFact } from '../legacy-facts.ts';
import type { Reason } from '../reasons.ts';
import type { TownMeter } from './judge-meters.ts';
import type { TownBook, TownCredit } from './town-book.ts';

export type MeterLandings = {
  readonly installed: readonly Landing[];
  /** Of the inactive ones: on the day of the move. */
  readonly removed: readonly Landing[];
  readonly credits: readonly Landing[];
  /** Meters whose customer is not there. */
  readonly lost: readonly TownMeter[];
};

type Making = { readonly generation: number; readonly tariffId: TariffId };

/** Meters stay through a rollback, so their facts keep their ids; credits get new ones. */
export function meterLandings(
  { book, meters, credits }: TownBook,
  { generation, tariffId }: Making,
): MeterLandings {
  const { business, source, day } = book.frame;
  const id = (...names: readonly string[]): FactId =>
    factIdSchema.parse(derivedId('legacy', source.name, business.id, ...names));
  const [installed, removed]: [Landing[], Landing[]] = [[], []];
  const lost: TownMeter[] = [];
  for (const meter of meters.values()) {
    const customer = book.customers.get(meter.customerKey);
    if (customer === undefined) {
      lost.push(meter);
      continue;
    }
    const { row, value } = meter;
    const reasons: readonly Reason[] = [];
    const base = { row, amount: null, customerId: customer.id, reasons };
    const of = { customerId: customer.id, meterId: meter.id };
    const on = { businessId: business.id, day };
    installed.push({
      ...base,
      fact: serverFact({
        ...{ ...on, id: id('meters', row.key), type: 'meter.installed' },
        body: ({ code }) => ({
          ...{ ...of, serial: meter.serial, digits: digitsOf(value), tariffId },
          ...{ startValue: value, code: code() },
        }),
      }),
    });
    if (meter.isActive) continue;
    removed.push({
      ...base,
      fact: serverFact({
        ...{ ...on, id: id('meters removed', row.key), type: 'meter.removed' },
        body: () => ({ ...of, value, reason: 'It was not active in the old system' }),
      }),
    });
  }
  const credited = credits.filter(({ isWithin }) => !isWithin);
  return { installed, removed, lost, credits: credited.map((credit) => creditLanding(credit)) };

  function creditLanding({ row, customer, minor, reasons, ...credit }: TownCredit): Landing {
    const fact = openingFact(customer, {
      id: creditId(book.frame, generation, row.key),
      businessId: business.id,
      ...{ day: credit.day, accountId: credit.accountId, minor: -minor },
      note: `Overpayment ${row.key}`,
    });
    return { row, fact, amount: minor, customerId: customer.id, reasons };
  }
}

/** The fact of a row of `overpayments`. */
export const creditId = (
  { source, business }: LegacyFrame,
  generation: number,
  key: string,
): FactId =>
  factIdSchema.parse(
    derivedId('legacy', source.name, business.id, 'overpayments', key, String(generation)),
  );

/** A register of five digits, or of more where its value has more. */
const digitsOf = (value: number): number => Math.max(5, String(Math.floor(value / 1_000)).length);
