// Where today's cash is: with whom how much is left by the book, what was handed over and banked,
// and whose count differed.
import { cashOfDaySchema } from '../../shared/cash/answers.ts';
import { type Currency, money } from '../../shared/kernel/money.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { formatMoney } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { useOffice } from '../app/use-office.ts';
import { useCodeKey } from '../store/code-key.ts';
import type { BusinessBoard } from '../store/views.ts';
import { cashWords } from './cash-words.ts';

export function CashToday({ board }: { readonly board: BusinessBoard }) {
  const say = useWords(cashWords);
  const { business, day } = board;
  const path = `/api/cash?businessId=${business.id}&day=${day}`;
  const { answer } = useOffice(path, cashOfDaySchema);
  // So that codes can be made without a network later.
  useCodeKey();
  const people = answer?.people ?? [];
  return (
    <section className="grid gap-3">
      <h2 className="section pt-2 pb-0">{say.title}</h2>
      {people.length > 0 && (
        <ul className="card rows">
          {people.map((one) => (
            <li key={one.personId} className="grid gap-0.5 px-4 py-2.5">
              <span className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 font-semibold">{one.name}</span>
                <span className="flex items-baseline gap-2">
                  <span className="text-small text-soft">{say.left}</span>
                  <MoneyText amount={money(one.left)} currency={business.currency} />
                </span>
              </span>
              <span className="text-small text-soft">
                {partsOf(one, say, business.currency).join(' · ')}
              </span>
              {one.difference !== null && (
                <span className={`tag ${one.difference === 0 ? 'tag-good' : 'tag-bad'}`}>
                  <Icon name={one.difference === 0 ? 'check' : 'late'} size={14} />
                  {one.difference === 0
                    ? say.agrees
                    : say.differs(formatMoney(money(one.difference), business.currency))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <ButtonLink href="/day/take" icon="cash" isWide>
        {say.take}
      </ButtonLink>
    </section>
  );
}

type Parts = Readonly<Record<'taken' | 'received' | 'handedOver' | 'banked', number>>;
type Says = Readonly<Record<keyof Parts, (amount: string) => string>>;

const PARTS = ['taken', 'received', 'handedOver', 'banked'] as const;

/** What makes up what is left, without what is nothing. */
const partsOf = (parts: Parts, say: Says, currency: Currency) =>
  PARTS.filter((part) => parts[part] !== 0).map((part) =>
    say[part](formatMoney(money(parts[part]), currency)),
  );
