// What the address of Collect asks it to open with: a message's amount, reference and method.
import { decode } from '../../shared/kernel/decode.ts';
import { moneyMethodSchema } from '../../shared/ledger/money-method.ts';
import type { PaymentForm } from './payment-form.ts';

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/;
const REFERENCE_LIMIT = 40;

/** The fields to fill in; none where the address says nothing that fits. */
export function askedForm(asked: URLSearchParams): Partial<PaymentForm> {
  const method = decode(moneyMethodSchema, asked.get('method'));
  if (!method.ok) return {};
  const amount = asked.get('amount') ?? '';
  const reference = (asked.get('reference') ?? '').slice(0, REFERENCE_LIMIT);
  return { method: method.value, reference, ...(AMOUNT.test(amount) ? { typed: amount } : {}) };
}
