// The bill as the customer gets it, and the way to the next meter.
import type { ReactNode } from 'react';
import { formatMoment, formatMoney, formatTime } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { ReceiptView } from '../app/recording/ReceiptView.tsx';
import { creditElsewhere } from '../app/recording/receipt-account.ts';
import { Screen } from '../app/Screen.tsx';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { billLines } from './bill-lines.ts';
import type { Billed } from './use-bill.ts';
import { words } from './words.ts';

export type BilledReceiptProps = {
  readonly card: CustomerCard;
  readonly meter: MeterView;
  readonly billed: Billed;
  readonly action: ReactNode;
};

export function BilledReceipt({ card, meter, billed, action }: BilledReceiptProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { business, customer } = card;
  const { fact, before, after } = billed;
  const shown = card.facts.find((other) => other.fact.id === fact.id);
  return (
    <Screen
      title={say.billTitle}
      subtitle={`${customer.name} · ${say.meter(meter.row.serial)}`}
      back={`/customers/${customer.id}`}
      action={action}
    >
      <ReceiptView
        receipt={{
          factId: fact.id,
          businessName: business.name,
          customerName: `${customer.name} · ${say.meter(meter.row.serial)}`,
          currency: business.currency,
          headline: say.billed(formatMoney(fact.body.total, business.currency)),
          lines: billLines(fact.body, business, say),
          number: fact.body.number,
          moment: formatMoment(fact.recordedAt, language),
          before,
          after,
          elsewhere: creditElsewhere(card, meter.account.row.id),
        }}
        state={shown?.state ?? 'saved'}
        time={formatTime(fact.recordedAt, language)}
        phone={customer.phone}
        isVoided={shown?.isVoided ?? false}
      />
    </Screen>
  );
}
