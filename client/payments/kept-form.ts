// A form that was touched but not saved is kept on this phone, so that a killed app gives it back:
// to its own customer, on its own day, with the same fact id. One that was recorded never returns.
import * as z from 'zod/mini';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import {
  accountIdSchema,
  type CustomerId,
  factIdSchema,
  type PersonId,
} from '../../shared/kernel/ids.ts';
import { moneyMethodSchema } from '../../shared/ledger/money-method.ts';
import type { PaymentForm } from './payment-form.ts';

const keptSchema = z.strictObject({
  day: daySchema,
  /** What the address asked for when it was begun; a form of an older version: nothing. */
  asked: z._default(z.string(), ''),
  form: z.strictObject({
    id: factIdSchema,
    accountId: accountIdSchema,
    typed: z.string().check(z.maxLength(20)),
    method: moneyMethodSchema,
    reference: z.string().check(z.maxLength(40)),
    ticked: z.array(factIdSchema),
    // A form that an older version kept knows nothing of paper.
    paper: z._default(z.nullable(z.strictObject({ number: z.string(), code: z.string() })), null),
  }),
});

export type KeptForm = { readonly form: PaymentForm; readonly asked: string };

/** Whose form it is: another person on this phone never sees it. */
export type Owner = { readonly personId: PersonId; readonly customerId: CustomerId };

const keyOf = ({ personId, customerId }: Owner) => `routebook.collect.${personId}.${customerId}`;

/** The form as text, and back; null where the text is of another day or of no form. */
export const keptText = ({ form, asked }: KeptForm, day: Day): string =>
  JSON.stringify({ day, asked, form });

export function formFrom(text: string | null, day: Day): KeptForm | null {
  if (text === null) return null;
  try {
    const kept = z.safeParse(keptSchema, JSON.parse(text));
    if (!kept.success || kept.data.day !== day) return null;
    return { form: kept.data.form, asked: kept.data.asked };
  } catch {
    return null;
  }
}

export function readKept(storage: Storage, owner: Owner, day: Day): KeptForm | null {
  try {
    return formFrom(storage.getItem(keyOf(owner)), day);
  } catch {
    return null;
  }
}

/** Null forgets it. A phone that refuses local storage keeps no forms. */
export function writeKept(storage: Storage, owner: Owner, text: string | null): void {
  try {
    if (text === null) storage.removeItem(keyOf(owner));
    else storage.setItem(keyOf(owner), text);
  } catch {
    // Storage is refused or full: the form lives as long as its screen.
  }
}
