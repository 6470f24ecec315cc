// What the customer's paper receipt says beside what counts in the book for it: both amounts, how
// they were paid, and who wrote each down.
import type { OpenIssue } from '../../shared/issues/answers.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { formatMoment, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { methodWords } from '../app/recording/method-words.ts';
import type { ShownFact } from '../store/views.ts';
import { shownFactOf } from './shown-issue.ts';
import { words } from './words.ts';

/** What counts in place of an entry off a paper, as screens show facts; null where untold. */
export function shownCounting(
  { counting, businessId, kind }: OpenIssue,
  businesses: readonly Business[],
): ShownFact | null {
  if (counting === undefined) return null;
  return shownFactOf({ ...counting, businessId, kind, isVoided: false }, businesses);
}

export type PaperAndPhoneProps = { readonly paper: ShownFact; readonly counting: ShownFact };

export function PaperAndPhone({ paper, counting }: PaperAndPhoneProps) {
  const say = useWords(words);
  return (
    <dl className="facts card">
      <Side name={say.onPaper} shown={paper} />
      <Side name={say.inBook} shown={counting} />
    </dl>
  );
}

function Side({ name, shown }: { readonly name: string; readonly shown: ShownFact }) {
  const methods = useWords(methodWords);
  const language = useLanguage();
  const { fact, business, authorName, deviceCode } = shown;
  if (fact.type !== 'payment.recorded') return null;
  const { amount, method } = fact.body;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="money block font-semibold">
          {formatMoney(amount, business.currency)} {methods.inSentence[method]}
        </span>
        <span className="block text-small text-soft">
          {[authorName, deviceCode, formatMoment(fact.recordedAt, language)].join(' · ')}
        </span>
      </dd>
    </div>
  );
}
