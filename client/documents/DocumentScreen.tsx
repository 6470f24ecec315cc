// An invoice, a sale or a credit note as the customer gets it: lines, taxes by rate, rounding and
// total; given as a message, an image, on paper or as a PDF.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import { ShareRow } from '../app/recording/ShareRow.tsx';
import { Screen } from '../app/Screen.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import type { CustomerCard, ShownFact } from '../store/views.ts';
import { type DocumentLine, type Paper, paperOf, taxSplit } from './document-of.ts';
import { countInWords, nameOf, paperLines, paperText, rateInWords, signed } from './paper-lines.ts';
import { words } from './words.ts';

export type DocumentScreenProps = { readonly customerId: CustomerId; readonly factId: string };

export function DocumentScreen({ customerId, factId }: DocumentScreenProps) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  const shown = card?.facts.find(({ fact }) => fact.id === factId);
  const paper = card && shown ? paperOf(shown.fact, card.business) : null;
  const title = paper === null ? say.kinds.invoice : say.kinds[paper.kind];
  return (
    <Screen
      title={title}
      subtitle={card?.customer.name}
      back={card === null ? '/' : `/customers/${customerId}`}
    >
      {card !== undefined && paper === null && <EmptyState icon="receipt" title={say.unknown} />}
      {card && shown && paper && <Whole card={card} shown={shown} paper={paper} />}
    </Screen>
  );
}

type WholeProps = {
  readonly card: CustomerCard;
  readonly shown: ShownFact;
  readonly paper: Paper;
};

function Whole({ card, shown, paper }: WholeProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { business, customer } = card;
  const lines = paperLines({ paper, business, customerName: customer.name }, language);
  return (
    <div className="grid grid-cols-1 gap-4 pt-4">
      {shown.isVoided && <Notice tone="warn">{say.cancelled}</Notice>}
      <article className="card grid gap-4 p-4">
        <header className="grid gap-1">
          <p className="text-title">{business.name}</p>
          <p className="font-semibold">{`${say.kinds[paper.kind]} ${paper.number}`}</p>
          <p className="text-soft">{`${say.to} ${customer.name}`}</p>
          <p className="text-small text-soft">{datesOf(paper, say, language)}</p>
        </header>
        <ul className="rows border-y border-line">
          {paper.lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document never move.
            <li key={place} className="py-2">
              <OneLine line={line} business={business} />
            </li>
          ))}
        </ul>
        <Taxes paper={paper} business={business} />
        <div className="flex items-baseline justify-between gap-3 border-t border-line pt-3">
          <span className="text-title">{say.total}</span>
          <BigMoney amount={paper.total} currency={business.currency} isBesideWords />
        </div>
        {paper.dueDay !== null && (
          <p className="text-right text-soft">
            {`${say.dueDay} ${formatDay(paper.dueDay, language)}`}
          </p>
        )}
      </article>
      <ShareRow
        phone={customer.phone}
        text={paperText(lines)}
        receipt={{ lines, number: paper.number }}
      />
    </div>
  );
}

function datesOf(
  { day, span }: Paper,
  say: { readonly day: string; readonly span: string },
  language: Parameters<typeof formatDay>[1],
): string {
  const dated = `${say.day} ${formatDay(day, language)}`;
  if (span === null) return dated;
  const [from, to] = [span.from, span.to].map((one) => formatDay(one, language));
  return `${dated} · ${say.span} ${from} – ${to}`;
}

type OneLineProps = { readonly line: DocumentLine; readonly business: Business };

function OneLine({ line, business }: OneLineProps) {
  const say = useWords(words);
  return (
    <div className="flex gap-3">
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{nameOf(line, say.adjusts)}</span>
        <span className="block text-small text-soft tabular-nums">
          {countInWords(line, business)}
          {line.hsn !== '' && ` · ${say.hsn} ${line.hsn}`}
        </span>
      </span>
      <span className="money">{formatMoney(line.taxed.taxable, business.currency)}</span>
    </div>
  );
}

function Taxes({ paper, business }: { readonly paper: Paper; readonly business: Business }) {
  const say = useWords(words);
  const show = (amount: Paper['total']) => formatMoney(amount, business.currency);
  const split = taxSplit(paper.lines);
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-soft tabular-nums">
      <dt>{say.taxable}</dt>
      <dd className="text-right">{show(paper.sum.taxable)}</dd>
      {split.map(({ tax, rate, taxable, amount }) => (
        <div key={`${tax} ${rate}`} className="contents">
          <dt>{`${say.tax[tax]} ${rateInWords(rate)} · ${show(taxable)}`}</dt>
          <dd className="text-right">{show(amount)}</dd>
        </div>
      ))}
      {paper.roundOff !== 0 && (
        <>
          <dt>{say.roundOff}</dt>
          <dd className="text-right">{signed(paper.roundOff, business)}</dd>
        </>
      )}
    </dl>
  );
}
