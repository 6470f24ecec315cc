// What was issued up to a day, to be sent one by one: a tap opens WhatsApp (or SMS) with the text,
// and marks it as opened on this screen. Nothing goes by itself.
import { useState } from 'react';
import { Link } from 'wouter';
import type { Issued } from '../../shared/billing-answers.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { Button, buttonClass } from '../app/Button.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { whatsAppLink } from '../app/recording/share-links.ts';
import { words } from './words.ts';

const ROWS_AT_ONCE = 50;

export type IssuedListProps = { readonly business: Business; readonly issued: readonly Issued[] };

export function IssuedList({ business, issued }: IssuedListProps) {
  const say = useWords(words);
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return (
    <section>
      <h2 className="section">
        {say.toSend}
        {issued.length > 0 && ` · ${issued.length}`}
      </h2>
      {issued.length === 0 && <p className="text-soft">{say.noneToSend}</p>}
      <ul className="card rows empty:hidden">
        {issued.slice(0, shown).map((one) => (
          <li key={one.factId}>
            <IssuedRow
              one={one}
              business={business}
              isOpened={opened.has(one.factId)}
              onOpen={() => setOpened(new Set([...opened, one.factId]))}
            />
          </li>
        ))}
      </ul>
      {issued.length > shown && (
        <div className="pt-3">
          <Button isWide onClick={() => setShown(shown + ROWS_AT_ONCE)}>
            {say.more}
          </Button>
        </div>
      )}
    </section>
  );
}

type IssuedRowProps = {
  readonly one: Issued;
  readonly business: Business;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
};

function IssuedRow({ one, business, isOpened, onOpen }: IssuedRowProps) {
  const say = useWords(words);
  const language = useLanguage();
  const amount = formatMoney(money(one.amount), business.currency);
  const text = say.message({
    ...{ name: one.name, business: business.name, number: one.number, amount },
    from: formatDay(one.from, language),
    to: formatDay(one.to, language),
    dueDay: formatDay(one.dueDay, language),
  });
  return (
    <div className="row">
      <Link href={`/outstanding/${one.customerId}`} className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{one.name}</span>
        <span className="block text-small text-soft tabular-nums">
          {`${one.number} · ${amount}`}
        </span>
        <span className="block text-small text-soft">
          {one.open === 0 ? say.paid : say.due(formatDay(one.dueDay, language))}
        </span>
      </Link>
      <a
        className={buttonClass('plain', false)}
        href={whatsAppLink(one.phone, text)}
        target="_blank"
        rel="noreferrer"
        aria-label={`${say.send}: ${one.name}`}
        onClick={onOpen}
      >
        <Icon name={isOpened ? 'check' : 'message'} size={20} />
        {isOpened ? say.sent : say.send}
      </a>
    </div>
  );
}
