// Asks once before something that is seldom meant is saved. Both answers are one tap.
import { unreachable } from '../../shared/kernel/assert.ts';
import { type Currency, type Money, ZERO } from '../../shared/kernel/money.ts';
import { Button } from '../app/Button.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { type Language, useLanguage, useWords } from '../app/language.ts';
import { Sheet } from '../app/Sheet.tsx';
import type { Doubt } from './doubts.ts';
import { paperWords } from './paper-words.ts';
import type { Collect } from './use-collect.ts';
import { type CollectWords, words } from './words.ts';

export type DoubtSheetProps = { readonly collect: Collect; readonly currency: Currency };

export function DoubtSheet({ collect, currency }: DoubtSheetProps) {
  const say = useWords(words);
  const language = useLanguage();
  if (collect.doubts.length === 0) return null;
  const of = { amount: collect.amount ?? ZERO, currency, language, say };
  return (
    <Sheet title={say.doubtTitle} onClose={collect.reconsider}>
      <ul className="grid gap-2">
        {collect.doubts.map((doubt) => (
          <li key={doubt.type}>{doubtInWords(doubt, of)}</li>
        ))}
      </ul>
      <div className="grid grid-cols-2 gap-2">
        <Button isDisabled={collect.isBusy} onClick={collect.reconsider}>
          {say.change}
        </Button>
        <Button tone="primary" isBusy={collect.isBusy} onClick={collect.confirm}>
          {say.yesSave}
        </Button>
      </div>
    </Sheet>
  );
}

type Of = {
  readonly amount: Money;
  readonly currency: Currency;
  readonly language: Language;
  readonly say: CollectWords;
};

function doubtInWords(doubt: Doubt, { amount, currency, language, say }: Of): string {
  const shown = formatMoney(amount, currency);
  switch (doubt.type) {
    case 'nothing_due':
      return say.takeAsCredit(shown);
    case 'far_above_due':
      return say.farAbove(shown, formatMoney(doubt.due, currency));
    case 'same_again':
      return againInWords(doubt.minutesAgo, say);
    case 'reference_again':
      return say.referenceAgain(doubt.number, formatDay(doubt.day, language));
    case 'receipt_known':
      return paperWords[language].known(formatDay(doubt.day, language));
    default:
      return unreachable(doubt);
  }
}

function againInWords(minutes: number, say: CollectWords): string {
  if (minutes === 0) return say.sameJustNow;
  return say.sameAgain(minutes < 60 ? say.minutes(minutes) : say.hours(Math.floor(minutes / 60)));
}
