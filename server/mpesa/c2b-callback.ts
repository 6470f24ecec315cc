// What M-Pesa tells of money that came to a paybill (Safaricom Daraja, C2B): amounts are text, the
// time is local and without separators, the reference is what the customer typed.
import * as z from 'zod/mini';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { positiveMoneySchema } from '../../shared/kernel/money.ts';

const textual = z.union([z.string(), z.number()]);
const maybe = z.optional(z.nullable(textual));

const c2bSchema = z.object({
  TransID: z.string().check(z.regex(/^[A-Za-z0-9]{6,20}$/, 'must be a transaction’s id')),
  TransTime: maybe,
  TransAmount: textual,
  BusinessShortCode: maybe,
  BillRefNumber: maybe,
  MSISDN: maybe,
  FirstName: maybe,
  MiddleName: maybe,
  LastName: maybe,
});

export type IncomingMoney = {
  /** The M-Pesa code, such as LGR219G3EY. */
  readonly code: string;
  readonly amount: z.infer<typeof positiveMoneySchema>;
  /** The day that M-Pesa names, null where it names none. */
  readonly day: Day | null;
  /** As typed by the customer. */
  readonly reference: string;
  /** Name and number, as far as M-Pesa tells them. */
  readonly payer: string;
};

/** Null where it is no such callback. */
export function incomingMoney(callback: unknown): IncomingMoney | null {
  const read = decode(c2bSchema, callback);
  if (!read.ok) return null;
  const { TransID, TransTime, TransAmount, BillRefNumber, MSISDN, ...names } = read.value;
  const amount = cents(String(TransAmount));
  if (amount === null) return null;
  const told = [names.FirstName, names.MiddleName, names.LastName, MSISDN];
  return {
    ...{ code: TransID.toUpperCase(), amount, day: dayOf(String(TransTime ?? '')) },
    reference: String(BillRefNumber ?? '').trim(),
    payer: told
      .map((part) => String(part ?? '').trim())
      .filter(Boolean)
      .join(' '),
  };
}

/** `10.00`, `10` and `10.5` to cents; null where it is no amount of money. */
function cents(text: string) {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const amount = decode(
    positiveMoneySchema,
    Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`),
  );
  return amount.ok ? amount.value : null;
}

/** `20170727104247` to 2017-07-27. */
function dayOf(time: string): Day | null {
  const day = decode(daySchema, time.replace(/^(\d{4})(\d\d)(\d\d)\d{6}$/, '$1-$2-$3'));
  return day.ok ? day.value : null;
}
