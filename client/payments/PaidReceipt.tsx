// The receipt of a payment, and the way to the next stop.
import { isClaimed } from '../../shared/ledger/money-method.ts';
import { formatMoment, formatMoney, formatTime } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { methodWords } from '../app/recording/method-words.ts';
import { NextStopLink } from '../app/recording/NextStopLink.tsx';
import { ReceiptView } from '../app/recording/ReceiptView.tsx';
import { creditElsewhere, receiptAccount } from '../app/recording/receipt-account.ts';
import { receiptWords } from '../app/recording/receipt-words.ts';
import { Screen } from '../app/Screen.tsx';
import type { CustomerCard } from '../store/views.ts';
import type { Paid } from './opened-form.ts';
import { words } from './words.ts';

export type PaidReceiptProps = { readonly card: CustomerCard; readonly paid: Paid };

export function PaidReceipt({ card, paid }: PaidReceiptProps) {
  const say = useWords(words);
  const methods = useWords(methodWords);
  const receipts = useWords(receiptWords);
  const language = useLanguage();
  const { fact, before, after } = paid;
  const { business, customer } = card;
  const { currency } = business;
  const credit = formatMoney(after.unapplied, currency);
  const shown = card.facts.find((other) => other.fact.id === fact.id);
  const amount = formatMoney(fact.body.amount, currency);
  return (
    <Screen
      title={say.receiptTitle}
      subtitle={customer.name}
      back={`/customers/${customer.id}`}
      action={<NextStopLink customer={customer} />}
    >
      <ReceiptView
        receipt={{
          factId: fact.id,
          businessName: business.name,
          customerName: customer.name,
          currency,
          headline: say.received(amount, methods.inSentence[fact.body.method]),
          lines: [],
          number: fact.body.number,
          moment: formatMoment(fact.recordedAt, language),
          account: receiptAccount(card, fact.body.accountId, language),
          before,
          after,
          elsewhere: creditElsewhere(card, fact.body.accountId),
          remark: isClaimed(fact.body.method, fact.body.reference) ? receipts.claimed : undefined,
        }}
        state={shown?.state ?? 'saved'}
        time={formatTime(fact.recordedAt, language)}
        phone={customer.phone}
        isVoided={shown?.isVoided ?? false}
      />
      {after.unapplied > 0 && (
        <div className="pt-4">
          <Notice tone="info">{say.overpaid(credit)}</Notice>
        </div>
      )}
    </Screen>
  );
}
