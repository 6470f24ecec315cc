// What was issued up to a day, to be sent one by one: a tap opens WhatsApp with the text, and marks
// it as opened on this phone. Nothing goes by itself.
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
import { readSetting, useSetting, writeSetting } from '../app/setting.ts';
import { billText } from './bill-text.ts';
import { words } from './words.ts';

const ROWS_AT_ONCE = 50;
/** More than a list holds; the latest first. */
const OPENED_MOST = 2_000;

function keepOpened(factId: string): void {
  const before = readSetting('opened_invoices')?.split(' ') ?? [];
  const kept = [factId, ...before.filter((one) => one !== factId)].slice(0, OPENED_MOST);
  writeSetting('opened_invoices', kept.join(' '));
}

export type IssuedListProps = { readonly business: Business; readonly issued: readonly Issued[] };

export function IssuedList({ business, issued }: IssuedListProps) {
  const say = useWords(words);
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const opened = useSetting('opened_invoices')?.split(' ') ?? [];
  const left = issued.filter(({ factId }) => !opened.includes(factId)).length;
  return (
    <section>
      <h2 className="section">
        {say.toSend}
        {issued.length > 0 && ` · ${left}`}
      </h2>
      {issued.length === 0 && <p className="text-soft">{say.noneToSend}</p>}
      <ul className="card rows empty:hidden">
        {issued.slice(0, shown).map((one) => (
          <li key={one.factId}>
            <IssuedRow
              one={one}
              business={business}
              isOpened={opened.includes(one.factId)}
              onOpen={() => keepOpened(one.factId)}
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
        href={whatsAppLink(one.phone, billText(business, one, language))}
        target="_blank"
        rel="noreferrer"
        aria-label={`${isOpened ? say.sent : say.send}: ${one.name}`}
        onClick={onOpen}
      >
        <Icon name={isOpened ? 'check' : 'message'} size={20} />
        {isOpened ? say.sent : say.send}
      </a>
    </div>
  );
}
