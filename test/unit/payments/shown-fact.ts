// Facts as a phone shows them, made through the product's own decoder.

import type { ShownFact } from '../../../client/store/views.ts';
import { decodeFact, type Fact } from '../../../shared/facts.ts';
import { must } from '../../../shared/kernel/assert.ts';
import {
  businessIdSchema,
  customerIdSchema,
  deviceIdSchema,
  factIdSchema,
  type PersonId,
  personIdSchema,
} from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { type Business, businessSchema } from '../../../shared/ledger/business.ts';

export const uuid = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const factId = (n: number) => factIdSchema.parse(uuid(n));
export const personId = (n: number) => personIdSchema.parse(uuid(n));
export const customerId = customerIdSchema.parse(uuid(900));

export const dairy: Business = businessSchema.parse({
  id: uuid(1),
  name: 'Anand Dairy',
  trade: 'dairy',
  currency: 'INR',
  zone: 'Asia/Kolkata',
  taxScheme: 'gst',
  yearStartMonth: 4,
  creditDays: 15,
  paybill: null,
  upiAddress: 'anand@upi',
});

type Around = Partial<Pick<ShownFact, 'isVoided' | 'state'>> & {
  readonly id?: number;
  readonly author?: PersonId;
  readonly at?: string;
  readonly day?: string;
};

/** A fact of one kind with its surroundings; `at` is the phone's clock in UTC. */
export function shown(type: string, body: unknown, around: Around = {}): ShownFact {
  return {
    fact: factOf(type, body, around),
    business: dairy,
    state: around.state ?? 'saved',
    isVoided: around.isVoided ?? false,
    isMatched: false,
    authorName: 'Meera',
    deviceCode: '07',
    effect: money(0),
    issues: [],
    refusal: null,
  };
}

/** Who wrote down every fact that names nobody else. */
const meera = personId(3);

function factOf(type: string, body: unknown, around: Around): Fact {
  const { id = 10, author = meera, at, day = '2026-11-21' } = around;
  const decoded = decodeFact(
    {
      id: uuid(id),
      type,
      schema: 1,
      businessId: businessIdSchema.parse(uuid(1)),
      seq: id,
      recordedAt: at ?? '2026-11-21T03:42:00.000Z',
      offsetMs: 0,
      day,
      body,
    },
    { deviceId: deviceIdSchema.parse(uuid(2)), authorId: author },
  );
  return must(
    decoded.ok ? decoded.value : null,
    `a fact of the test decodes: ${JSON.stringify(decoded)}`,
  );
}

/** A payment of minor units by this customer. */
export const payment = (amount: number, around: Around = {}, reference = '') =>
  shown(
    'payment.recorded',
    {
      customerId: uuid(900),
      accountId: uuid(900),
      amount,
      method: reference === '' ? 'cash' : 'upi',
      reference,
      allocation: { type: 'oldest' },
      number: `R07/2627/${String(around.id ?? 10).padStart(5, '0')}`,
      note: '',
    },
    around,
  );
