// A bill before it is issued: from which reading to which, the tariff's blocks, the total.
import type { Business } from '../../shared/ledger/business.ts';
import { formatDay, formatQuantity } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { billLines } from './bill-lines.ts';
import type { BillDraft } from './doorstep-bill.ts';
import { words } from './words.ts';

export type BillLinesProps = {
  readonly draft: Extract<BillDraft, { type: 'ready' }>;
  readonly business: Business;
};

export function BillLines({ draft, business }: BillLinesProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { from, to, tariff, charge } = draft;
  const { currency } = business;
  return (
    <section className="card grid gap-2 p-4" aria-label={say.billTitle}>
      <p className="text-small text-soft">
        {say.billFrom(formatQuantity(from.value), formatDay(from.day, language))}{' '}
        {say.billTo(formatQuantity(to.value), formatDay(to.day, language))} · {tariff.name}
      </p>
      <ul className="rows">
        {billLines(draft, business, say).map(({ label, amount }) => (
          <li key={label} className="flex justify-between gap-3 py-1.5">
            <span>{label}</span>
            <MoneyText amount={amount} currency={currency} />
          </li>
        ))}
        <li className="flex items-baseline justify-between gap-3 pt-2 text-title">
          <span>{say.total}</span>
          <MoneyText amount={charge.total} currency={currency} size="title" />
        </li>
      </ul>
    </section>
  );
}
