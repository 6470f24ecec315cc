// The book that the phones of these tests are given: three businesses, three rounds of one
// collector, a manager, and what the office had written down before. Small, so that each balance
// can be added up by hand.

import type { Database } from '../../server/db/open-database.ts';
import type { Auth } from '../../server/people/auth.ts';
import { signUpPerson } from '../../server/people/create-person.ts';
import { foundTenant, type TenantPlan } from '../../server/setup/found-tenant.ts';
import { readBatch } from '../../server/sync/batch.ts';
import { makeReceiver } from '../../server/sync/receive.ts';
import type { BodyOf, FactType } from '../../shared/facts.ts';
import { accountCode } from '../../shared/kernel/code.ts';
import { addDays, dayIn, instant } from '../../shared/kernel/day.ts';
import {
  businessIdSchema,
  factIdSchema,
  mainAccountOf,
  productIdSchema,
  roundIdSchema,
} from '../../shared/kernel/ids.ts';
import { money, signedMoneySchema } from '../../shared/kernel/money.ts';
import { price, quantity } from '../../shared/kernel/quantity.ts';
import { type Business, tradeLetter } from '../../shared/ledger/business.ts';
import { taxRateSchema } from '../../shared/ledger/tax.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import {
  customerOf,
  dairy,
  devices,
  idOf,
  kiambu,
  meterOf,
  milk,
  people,
  planOf,
  rounds,
  water,
} from '../world.ts';

export const password = 'four-goats-and-a-lamp';
export const asha = { id: people.collector, name: 'Asha', email: 'asha@example.com' };
export const wanjiru = { id: people.manager, name: 'Wanjiru', email: 'wanjiru@example.com' };

export const chetan = customerOf(1);
export const bhavna = customerOf(2);
export const devi = customerOf(3);
export const esha = customerOf(4);
export const kamau = customerOf(5);
export const kamausMeter = meterOf(5);
export const njeri = customerOf(6);

const shop: Business = {
  ...water,
  id: businessIdSchema.parse(idOf(0x2003, 3)),
  name: 'Corner Gas',
  trade: 'retail',
  taxScheme: 'vat',
  paybill: null,
};
const market = roundIdSchema.parse(idOf(0x40, 4));

const plan: TenantPlan = {
  ...planOf(1),
  name: 'Morning Star',
  businesses: [dairy, water, shop],
  people: [
    { id: asha.id, name: asha.name, role: 'collector' },
    { id: wanjiru.id, name: wanjiru.name, role: 'manager' },
  ],
  rounds: [
    { id: rounds.milk, businessId: dairy.id, name: 'East', collectorId: asha.id },
    { id: rounds.pipes, businessId: water.id, name: 'Ruiru', collectorId: asha.id },
    { id: market, businessId: shop.id, name: 'Market', collectorId: asha.id },
  ],
  products: [
    milk,
    {
      ...milk,
      id: productIdSchema.parse(idOf(0x51, 2)),
      name: 'Paneer',
      unit: 'kg',
      price: price(400_000_000),
      taxRate: taxRateSchema.parse(500),
      hsn: '0406',
      listOrder: 2,
    },
    {
      ...milk,
      id: productIdSchema.parse(idOf(0x51, 3)),
      businessId: shop.id,
      name: 'Gas 6 kg',
      unit: 'bottle',
      price: price(1_160_000_000),
      taxRate: taxRateSchema.parse(1_600),
      isTaxIncluded: true,
      hsn: '',
    },
  ],
  devices: [{ id: devices.office, personId: wanjiru.id, label: 'Office', kind: 'server' }],
};

/** What somebody owes from the old book, in minor units, and where their gate is in the round. */
const known = [
  { id: bhavna, name: 'Bhavna Shah', stop: 20, owes: 120_000, of: dairy, round: rounds.milk },
  { id: chetan, name: 'Chetan Mehta', stop: 10, owes: 45_000, of: dairy, round: rounds.milk },
  { id: devi, name: 'Devi Rao', stop: 40, owes: 0, of: dairy, round: rounds.milk },
  { id: esha, name: 'Esha Iyer', stop: 30, owes: 8_000, of: dairy, round: rounds.milk },
  { id: kamau, name: 'Kamau Mwangi', stop: 10, owes: 0, of: water, round: rounds.pipes },
  { id: njeri, name: 'Njeri Wambui', stop: 10, owes: 30_000, of: shop, round: market },
] as const;

const MS_A_DAY = 86_400_000;
const DAYS_AGO = 40;

type Place = {
  readonly database: Database;
  readonly auth: Auth;
  readonly further?: readonly Business[];
};

/** Founds the tenant in an empty database, with its sign-ins and what each customer owes. */
export async function fillWithSmallBook({ database, auth, further = [] }: Place): Promise<void> {
  await foundTenant(database, { ...plan, businesses: [...plan.businesses, ...further] });
  const tenantId = plan.id;
  for (const [person, role] of [
    [asha, 'collector'],
    [wanjiru, 'manager'],
  ] as const) {
    const { id: personId, name, email } = person;
    await signUpPerson({ database, auth }, { tenantId, personId, name, email, role, password });
  }
  const atMs = Date.now() - DAYS_AGO * MS_A_DAY;
  const request = {
    protocol: PROTOCOL_VERSION,
    deviceId: devices.office,
    lineage: null,
    clock: instant(atMs),
    ackedSeq: 0,
    unsent: { count: 0, oldestAt: null },
    appVersion: 'old book',
    facts: [...factsOfOldBook(atMs)],
    pull: null,
  };
  const pusher = { tenantId, deviceId: devices.office, personId: wanjiru.id, role: 'manager' };
  const received = await makeReceiver(database)(
    readBatch(request, { ...pusher, role: 'manager' }, atMs),
  );
  const isTaken =
    received.type !== 'refused' && received.outcomes.every(({ outcome }) => outcome === 'applied');
  if (!isTaken) throw new Error(`The small book was not taken: ${JSON.stringify(received)}`);
}

function factsOfOldBook(atMs: number): readonly unknown[] {
  const written: unknown[] = [];
  const write = <Type extends FactType>(type: Type, of: Business, body: BodyOf<Type>) => {
    const seq = written.length + 1;
    const day = addDays(dayIn(of.zone, Date.now()), -DAYS_AGO);
    const recordedAt = instant(atMs + seq);
    const envelope = {
      id: factIdSchema.parse(idOf(0x90, seq)),
      type,
      schema: 1,
      businessId: of.id,
      seq,
      day,
    };
    written.push({ ...envelope, recordedAt, offsetMs: 0, body });
  };
  known.forEach(({ id, name, stop, owes, of, round }, place) => {
    const letter = tradeLetter[of.trade];
    write('customer.registered', of, {
      customerId: id,
      name,
      phone: of.currency === 'INR' ? `+9198123456${70 + place}` : `+2547123456${70 + place}`,
      place: `Gate ${place + 1}`,
      roundId: round,
      stopOrder: stop,
      code: accountCode(letter, '01', place + 1),
      note: '',
    });
    const accountId = mainAccountOf(id);
    if (owes > 0) {
      const amount = signedMoneySchema.parse(money(owes));
      write('opening.recorded', of, { customerId: id, accountId, amount, note: 'old book' });
    }
  });
  write('meter.installed', water, {
    meterId: kamausMeter,
    customerId: kamau,
    serial: 'RW-1001',
    digits: 5,
    tariffId: kiambu.id,
    startValue: quantity(100_000),
    code: accountCode('W', '01', 99),
  });
  return written;
}
