// The receipt of a sale, and the way to the next stop.
import { isClaimed } from '../../shared/ledger/money-method.ts';
import { formatMoment, formatMoney, formatQuantity, formatTime } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { methodWords } from '../app/recording/method-words.ts';
import { NextStopLink } from '../app/recording/NextStopLink.tsx';
import { ReceiptView } from '../app/recording/ReceiptView.tsx';
import { creditElsewhere, receiptAccount } from '../app/recording/receipt-account.ts';
import { receiptWords } from '../app/recording/receipt-words.ts';
import { Screen } from '../app/Screen.tsx';
import type { CustomerCard } from '../store/views.ts';
import type { Sold } from './use-sale.ts';
import { words } from './words.ts';

export type SoldReceiptProps = { readonly card: CustomerCard; readonly sold: Sold };

export function SoldReceipt({ card, sold }: SoldReceiptProps) {
  const say = useWords(words);
  const methods = useWords(methodWords);
  const receipts = useWords(receiptWords);
  const language = useLanguage();
  const { fact, lines, before, after } = sold;
  const { business, customer } = card;
  const total = formatMoney(fact.body.total, business.currency);
  const { settlement } = fact.body;
  const shown = card.facts.find((other) => other.fact.id === fact.id);
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
          currency: business.currency,
          headline:
            settlement.type === 'paid'
              ? say.soldPaid(total, methods.inSentence[settlement.method])
              : say.soldOnAccount(total),
          lines: lines.map(({ product, quantity, taxed }) => ({
            label: `${formatQuantity(quantity)} ${product.unit} ${product.name}`,
            amount: taxed.total,
          })),
          number: fact.body.number,
          moment: formatMoment(fact.recordedAt, language),
          account: receiptAccount(card, fact.body.accountId, language),
          before,
          after,
          elsewhere: creditElsewhere(card, fact.body.accountId),
          remark:
            settlement.type === 'paid' && isClaimed(settlement.method, settlement.reference)
              ? receipts.claimed
              : undefined,
        }}
        state={shown?.state ?? 'saved'}
        time={formatTime(fact.recordedAt, language)}
        phone={customer.phone}
        isVoided={shown?.isVoided ?? false}
      />
    </Screen>
  );
}
