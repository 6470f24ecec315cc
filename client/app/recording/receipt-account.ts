// Whose balances a receipt tells: of who has several accounts, the one that the fact was about.
import type { AccountId } from '../../../shared/kernel/ids.ts';
import { type Money, sumMoney } from '../../../shared/kernel/money.ts';
import type { CustomerCard } from '../../store/views.ts';
import type { Language } from '../language.ts';
import { receiptWords } from './receipt-words.ts';

/** `undefined` where a customer has one account only: then nothing has to be said. */
export function receiptAccount(
  card: CustomerCard,
  accountId: AccountId,
  language: Language,
): string | undefined {
  if (card.accounts.length < 2) return undefined;
  const say = receiptWords[language];
  const meter = card.meters.find(({ account }) => account.row.id === accountId);
  return meter === undefined ? say.main : say.meter(meter.row.serial);
}

/** Credit that the receipt's own balances don't hold; `undefined` where there is none. */
export function creditElsewhere(
  { accounts }: Pick<CustomerCard, 'accounts'>,
  accountId: AccountId,
): Money | undefined {
  const others = accounts.filter(({ row }) => row.id !== accountId);
  const credit = sumMoney(others.map(({ balance }) => balance.unapplied));
  return credit > 0 ? credit : undefined;
}
