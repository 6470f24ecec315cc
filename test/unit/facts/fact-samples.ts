// One sample of each kind of fact, told as a phone sends it, for two shops: a dairy in Gujarat
// (GST) and a water kiosk in Kiambu (no tax). Tests change one thing of a sample.
import {
  type Author,
  ask,
  decodeFact,
  type Fact,
  type FactType,
  facts,
} from '../../../shared/facts.ts';
import { problemsInWords } from '../../../shared/kernel/decode.ts';
import {
  businessIdSchema,
  customerIdSchema,
  deviceIdSchema,
  personIdSchema,
} from '../../../shared/kernel/ids.ts';
import type { Business } from '../../../shared/ledger/business.ts';
import { bookBodies } from './book-samples.ts';
import { cashBodies } from './cash-samples.ts';
import { deliveryBodies } from './delivery-samples.ts';
import { documentBodies } from './document-samples.ts';
import { listBodies } from './list-samples.ts';

/** A readable id: `idOf('c', 7)` is the seventh id of the letter c. */
export const idOf = (letter: string, n: number) =>
  `01990000-0000-7000-8000-${letter.repeat(2)}${String(n).padStart(10, '0')}`;

export const dairy: Business = {
  id: businessIdSchema.parse(idOf('b', 1)),
  name: 'Gopal Dairy',
  trade: 'dairy',
  currency: 'INR',
  zone: 'Asia/Kolkata',
  taxScheme: 'gst',
  yearStartMonth: 4,
  creditDays: 15,
  paybill: null,
  upiAddress: 'gopal@upi',
};

export const water: Business = {
  id: businessIdSchema.parse(idOf('b', 2)),
  name: 'Ruiru Water',
  trade: 'water',
  currency: 'KES',
  zone: 'Africa/Nairobi',
  taxScheme: 'none',
  yearStartMonth: 1,
  creditDays: 14,
  paybill: '522522',
  upiAddress: null,
};

export const author: Author = {
  deviceId: deviceIdSchema.parse(idOf('d', 1)),
  authorId: personIdSchema.parse(idOf('e', 1)),
};

export const asha = customerIdSchema.parse(idOf('c', 1));
const meter = idOf('a', 1);

const line = {
  productId: idOf('f', 1),
  name: 'Paneer',
  unit: 'kg',
  quantity: 2_500,
  price: 400_000_000,
  taxRate: 500,
  isTaxIncluded: false,
  hsn: '0406',
};

/** Kenya 2017 without its dearest blocks: 0–6 free, then 90, standing charge 75. */
const tariff = {
  id: idOf('f', 2),
  businessId: water.id,
  name: 'Homes',
  unit: 'm³',
  fromDay: '2026-01-01',
  standingCharge: 7_500,
  blocks: [
    { upTo: 6_000, price: 0 },
    { upTo: null, price: 90_000_000 },
  ],
};

type Told = { readonly [field: string]: unknown };

export const bodies: Readonly<Record<FactType, Told>> = {
  'customer.registered': {
    customerId: asha,
    name: 'Asha Patel',
    phone: '+919812345678',
    place: 'behind the temple',
    roundId: null,
    stopOrder: 10,
    code: 'D0100014',
    note: '',
  },
  'customer.changed': { customerId: asha, change: { name: 'Asha Desai', phone: null } },
  'opening.recorded': { customerId: asha, accountId: asha, amount: 125_000, note: 'old book' },
  'sale.recorded': {
    customerId: asha,
    accountId: asha,
    // 2.5 kg × ₹400 = ₹1,000.00; CGST 2.5 % ₹25.00 + SGST ₹25.00
    lines: [line],
    supply: 'within',
    settlement: { type: 'account' },
    total: 105_000,
    number: '01/2627/00042',
  },
  'payment.recorded': {
    customerId: asha,
    accountId: asha,
    amount: 50_000,
    method: 'upi',
    reference: '412345678901',
    allocation: { type: 'oldest' },
    number: 'R01/2627/00007',
    note: '',
  },
  ...deliveryBodies(asha, line, idOf('f', 3)),
  ...documentBodies(asha, line),
  ...bookBodies,
  ...listBodies(idOf('b', 1)),
  ...cashBodies,
  'issue.settled': {
    factId: idOf('a', 9),
    kind: 'overpaid',
    customerId: asha,
    reason: 'It is an advance for December',
  },
  'meter.installed': {
    meterId: meter,
    customerId: asha,
    serial: 'KE-88412',
    digits: 5,
    tariffId: idOf('f', 2),
    startValue: 12_000,
    code: 'W010001E',
  },
  'meter.read': {
    meterId: meter,
    customerId: asha,
    value: 27_500,
    photo: { sha256: 'ab'.repeat(32), bytes: 48_000 },
    position: { latitude: -1.15, longitude: 36.96, accuracyMetres: 12.5, ageSeconds: 4 },
    note: 'gate open',
  },
  'meter.replaced': {
    meterId: meter,
    customerId: asha,
    closing: { value: 1_243_000, digits: 5, multiplier: 1 },
    opening: { value: 0, digits: 6, multiplier: 10, serial: 'KE-99001' },
    reason: 'glass broken',
  },
  'meter.removed': { meterId: meter, customerId: asha, value: 1_243_000, reason: 'moved away' },
  'reading.reviewed': {
    meterId: meter,
    customerId: asha,
    readingId: idOf('f', 9),
    verdict: 'accepted',
    note: 'a wedding',
  },
  'bill.issued': {
    meterId: meter,
    customerId: asha,
    readingId: idOf('f', 9),
    from: { value: 12_000, day: '2026-10-21' },
    to: { value: 27_500, day: '2026-11-21' },
    used: 15_500,
    tariff,
    // 6 m³ free + 9.5 × 90.00 = 855.00; standing charge 75.00
    total: 93_000,
    number: 'B01/2026/00003',
  },
  'tariff.set': { tariff, note: 'Gazette Notice 1306' },
  'stop.skipped': {
    customerId: asha,
    roundId: idOf('f', 3),
    reason: 'will_pay_later',
    promise: { day: '2026-11-28', amount: 20_000 },
    note: '',
  },
  'fact.voided': {
    factId: idOf('f', 4),
    customerId: asha,
    accountId: asha,
    reason: 'wrong customer',
  },
};

export const factTypes = Object.values(facts).map(({ type }) => type);

const businessOf = (type: FactType) =>
  type.startsWith('meter.') || type.startsWith('bill.') || type === 'tariff.set' ? water : dairy;

/** What a phone would send, with parts of the body and of the envelope replaced. */
export function told(type: FactType, body: Told = {}, envelope: Told = {}) {
  return {
    id: idOf('f', 100),
    type,
    schema: 1,
    businessId: businessOf(type).id,
    seq: 1,
    recordedAt: '2026-11-21T06:30:00.000Z',
    offsetMs: 0,
    day: '2026-11-21',
    body: { ...bodies[type], ...body },
    ...envelope,
  };
}

/** Through the wire and the decoder: the fact, or what is wrong with it in words. */
export function receive(sent: unknown): Fact | string {
  const decoded = decodeFact(JSON.parse(JSON.stringify(sent)), author);
  return decoded.ok ? decoded.value : problemsInWords(decoded.problems);
}

/** The fact itself, where the test means it to be well formed. */
export function fact(type: FactType, body: Told = {}, envelope: Told = {}): Fact {
  const received = receive(told(type, body, envelope));
  if (typeof received === 'string') throw new Error(received);
  return received;
}

/** Why its own rules refuse a fact, null where they don't. */
export const refusalOf = (of: Fact): string | null =>
  ask(of, (definition, own) => definition.refuse(own, businessOf(of.type)));

/** Everything that follows from a fact that is not refused. */
export function meaningOf(of: Fact) {
  const business = businessOf(of.type);
  return {
    refused: refusalOf(of),
    account: ask(of, (definition, own) => definition.account(own.body)),
    postings: ask(of, (definition, own) => definition.post(own, business)).map(
      ({ account, amount }) => `${account} ${amount}`,
    ),
    openItem: ask(of, (definition, own) => definition.openItem(own, business)),
    changes: ask(of, (definition, own) => definition.changes(own)),
    number: ask(of, (definition, own) => definition.number(own.body)),
    reference: ask(of, (definition, own) => definition.reference(own.body)),
    voids: ask(of, (definition, own) => definition.voids(own.body)),
    isVoidable: ask(of, (definition) => definition.isVoidable),
    sentence: ask(of, (definition, own) => definition.describe(own, business)),
  };
}
