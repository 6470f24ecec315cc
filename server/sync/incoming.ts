// Money of which M-Pesa told this server, and what people wrote down of the same money by its code.
import { type BusinessId, type FactId, factIdSchema } from '../../shared/kernel/ids.ts';
import { plainReference } from '../../shared/ledger/money-method.ts';
import type { Told } from './batch.ts';
import { derivedId } from './derived-id.ts';

/** The id of the payment that M-Pesa's own callback makes of a code. Only the server records it. */
export const incomingId = (businessId: BusinessId, code: string): FactId =>
  factIdSchema.parse(derivedId('mpesa money', businessId, code));

/** The M-Pesa code of a payment as it is compared; null for every other fact. */
export function mpesaCodeOf({ fact }: Pick<Told, 'fact'>): string | null {
  if (fact.type !== 'payment.recorded' || fact.body.method !== 'mpesa') return null;
  return plainReference(fact.body.reference) || null;
}
