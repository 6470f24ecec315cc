// The shape of a sync answer, for the API's document. Money is whole minor units, quantities whole
// thousandths, prices whole millionths; the types stand in shared/protocol.ts.
import * as z from 'zod/mini';
import { daySchema, instantSchema } from '../../shared/kernel/day.ts';
import {
  accountIdSchema,
  businessIdSchema,
  customerIdSchema,
  deviceIdSchema,
  factIdSchema,
  meterIdSchema,
  personIdSchema,
  productIdSchema,
  roundIdSchema,
  tariffIdSchema,
} from '../../shared/kernel/ids.ts';
import { priceSchema } from '../../shared/kernel/quantity.ts';
import { roleSchema } from '../../shared/kernel/role.ts';
import type { SameShape } from '../../shared/kernel/same-shape.ts';
import { businessSchema } from '../../shared/ledger/business.ts';
import { envelopeSchema } from '../../shared/ledger/fact.ts';
import { tariffSchema } from '../../shared/meters/tariff.ts';
import type { SyncAnswer } from '../../shared/protocol.ts';

const version = z.int();
const stamps = z.record(z.string(), z.string());
const text = z.string();
const maybeText = z.nullable(z.string());

const outcome = z.object({
  id: z.nullable(factIdSchema),
  seq: z.int(),
  outcome: z.enum(['applied', 'refused', 'parked']),
  version,
  refusal: z.nullable(
    z.object({
      code: z.enum([
        'malformed',
        'forbidden',
        'impossible',
        'id_reused',
        'not_yours_to_void',
        'broke_the_server',
        'quarantined',
      ]),
      words: text,
    }),
  ),
  issues: z.array(text),
});

const account = z.object({
  id: accountIdSchema,
  businessId: businessIdSchema,
  customerId: customerIdSchema,
  kind: z.enum(['main', 'meter']),
  outstanding: z.int(),
  unapplied: z.int(),
  version,
});

const customer = z.object({
  id: customerIdSchema,
  businessId: businessIdSchema,
  name: text,
  phone: maybeText,
  place: text,
  roundId: z.nullable(roundIdSchema),
  stopOrder: z.int(),
  code: maybeText,
  note: text,
  isRegistered: z.boolean(),
  stamps,
  version,
});

const openItem = z.object({
  id: factIdSchema,
  accountId: accountIdSchema,
  customerId: customerIdSchema,
  side: z.enum(['debit', 'credit']),
  kind: z.enum([
    'invoice',
    'bill',
    'opening',
    'payment',
    'opening_credit',
    'bill_credit',
    'credit_note',
    'debit_note',
    'late_fee',
    'write_off',
    'refund',
    'moved_out',
    'moved_in',
  ]),
  amount: z.int(),
  allocated: z.int(),
  day: daySchema,
  dueDay: daySchema,
  number: maybeText,
  isVoided: z.boolean(),
  version,
});

const register = { digits: z.int(), multiplier: z.int() };

const about = z.object({
  source: z.optional(z.enum(['estimated', 'customer'])),
  change: z.optional(
    z.object({ from: z.object(register), to: z.object({ ...register, value: z.int() }) }),
  ),
});

const meter = z.object({
  id: meterIdSchema,
  customerId: customerIdSchema,
  businessId: businessIdSchema,
  serial: text,
  digits: z.int(),
  tariffId: z.nullable(tariffIdSchema),
  startValue: z.int(),
  installedDay: z.nullable(daySchema),
  code: maybeText,
  isInstalled: z.boolean(),
  stamps,
  multiplier: z.int(),
  place: text,
  removedDay: z.nullable(daySchema),
  readings: z.array(
    z.object({
      id: factIdSchema,
      value: z.int(),
      day: daySchema,
      about: z.optional(z.nullable(about)),
    }),
  ),
  version,
});

const storedFact = z.extend(envelopeSchema, {
  deviceId: deviceIdSchema,
  authorId: personIdSchema,
  customerId: z.nullable(customerIdSchema),
  accountId: z.nullable(accountIdSchema),
  receivedAt: instantSchema,
  version,
});

const product = z.object({
  id: productIdSchema,
  businessId: businessIdSchema,
  name: text,
  unit: text,
  price: z.int(),
  taxRate: z.int(),
  isTaxIncluded: z.boolean(),
  hsn: text,
  listOrder: z.int(),
  prices: z.optional(z.record(z.string(), priceSchema)),
});

const pulled = z.object({
  isReset: z.boolean(),
  tables: z.object({
    businesses: z.array(z.extend(businessSchema, { listOrder: z.int() })),
    people: z.array(z.object({ id: personIdSchema, name: text, role: roleSchema })),
    devices: z.array(
      z.object({ id: deviceIdSchema, personId: personIdSchema, code: text, label: text }),
    ),
    rounds: z.array(
      z.object({
        id: roundIdSchema,
        businessId: businessIdSchema,
        name: text,
        isMine: z.boolean(),
        collectorId: z.optional(z.nullable(personIdSchema)),
        listOrder: z.int(),
      }),
    ),
    products: z.array(product),
    tariffs: z.array(tariffSchema),
    customers: z.array(customer),
    accounts: z.array(account),
    openItems: z.array(openItem),
    meters: z.array(meter),
    facts: z.array(storedFact),
  }),
  left: z.array(customerIdSchema),
  cursor: z.object({
    version,
    scope: text,
    page: z.nullable(z.object({ table: text, after: text })),
  }),
  isComplete: z.boolean(),
  digest: z.optional(
    z.object({
      factsFrom: text,
      customers: text,
      accounts: text,
      openItems: text,
      meters: text,
      facts: text,
    }),
  ),
});

export const syncAnswerSchema = z.object({
  protocol: z.int(),
  lineage: text,
  serverTime: instantSchema,
  ackedSeq: z.int(),
  resendFrom: z.nullable(z.int()),
  outcomes: z.array(outcome),
  balances: z.array(account),
  pulled: z.nullable(pulled),
});

// A field that is here and not in the protocol's type, or the other way round, does not compile.
void (true satisfies SameShape<z.output<typeof syncAnswerSchema>, SyncAnswer>);
