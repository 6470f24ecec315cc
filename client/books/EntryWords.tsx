// A journal entry in a list: what it was, when, and its legs.
import type { JournalEntry } from '../../shared/books/answers.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { words } from './words.ts';

type EntryWordsProps = { readonly entry: JournalEntry; readonly currency: Currency };

/** What an entry was, and its legs: debits above, credits below and indented. */
export function EntryWords({ entry, currency }: EntryWordsProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { customer, description, accountingDay, valueDay, number, purpose } = entry;
  return (
    <span className="min-w-0 flex-1">
      <span className="block font-semibold">{customer ?? description}</span>
      <span className="block text-small text-soft">
        {[
          purpose === 'reverse' ? say.reversal : '',
          customer === null ? '' : description,
          number,
          formatDay(accountingDay, language),
          valueDay === accountingDay ? '' : say.happened(formatDay(valueDay, language)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {entry.legs.map(({ code, name, amount }) => (
        <span key={code} className="flex justify-between gap-3 text-small">
          <span className={amount < 0 ? 'pl-5' : ''}>{name}</span>
          <span className="money">{formatMoney(amount, currency)}</span>
        </span>
      ))}
    </span>
  );
}
