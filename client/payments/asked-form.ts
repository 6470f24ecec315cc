// What the address of Collect asks it to open with: a message's amount, reference and method.
import type { Business } from '../../shared/ledger/business.ts';
import { methodsOf } from '../app/recording/method-rules.ts';
import type { PaymentForm } from './payment-form.ts';

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/;
const REFERENCE_LIMIT = 40;

/** The fields to fill in; a method that the business doesn't know is left as it opens: cash. */
export function askedForm(
  asked: URLSearchParams,
  business: Pick<Business, 'currency'>,
): Partial<PaymentForm> {
  const amount = asked.get('amount') ?? '';
  const reference = (asked.get('reference') ?? '').slice(0, REFERENCE_LIMIT);
  const method = methodsOf(business).find((one) => one === asked.get('method'));
  return {
    ...(method === undefined ? {} : { method }),
    ...(reference === '' ? {} : { reference }),
    ...(AMOUNT.test(amount) ? { typed: amount } : {}),
  };
}
