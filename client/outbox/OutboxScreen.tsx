// The outbox: what waits on this phone and what it is worth, what the office did not take and why,
// and what was sent lately. The answer to "is my work safe?".
import { useState } from 'react';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { FactRow } from '../app/FactRow.tsx';
import { formatMoment } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { Notice } from '../app/Notice.tsx';
import { Screen } from '../app/Screen.tsx';
import { OwnFactSheet } from '../app/voiding/OwnFactSheet.tsx';
import { useStore } from '../store/session.ts';
import { useOutbox } from '../store/use-outbox.ts';
import { useSyncPill } from '../store/use-sync-pill.ts';
import type { OutboxEntry, OutboxView, UnreadableEntry } from '../store/views.ts';
import { FixSheet } from './FixSheet.tsx';
import { fixWords } from './fix-words.ts';
import { moneyIn } from './money-in.ts';
import { RescueSheet } from './RescueSheet.tsx';
import { rescueWords } from './rescue-words.ts';
import { words } from './words.ts';

export function OutboxScreen() {
  const say = useWords(words);
  const { syncNow } = useStore();
  const outbox = useOutbox();
  const pill = useSyncPill();
  const fix = useWords(fixWords);
  const [open, setOpen] = useState<OutboxEntry | null>(null);
  const [isRescuing, setRescuing] = useState(false);
  const rescueSay = useWords(rescueWords);
  const [fixing, setFixing] = useState<OutboxEntry | null>(null);
  const sendNow = () => {
    syncNow();
    announce(say.asked);
  };
  return (
    <Screen
      title={say.outbox}
      action={
        <Button tone="primary" icon="outbox" isWide onClick={sendNow}>
          {say.sendNow}
        </Button>
      }
    >
      {outbox && (
        <>
          {pill.type === 'signed_out' && <Paused />}
          <Summary outbox={outbox} />
          {outbox.needsFixing.length > 0 && (
            <>
              <Entries title={say.needsFixing} entries={outbox.needsFixing} onOpen={setFixing}>
                {say.fixMore}
              </Entries>
              <div className="pt-3">
                <ButtonLink href="/held" icon="message" isWide>
                  {fix.officeNotes}
                </ButtonLink>
              </div>
            </>
          )}
          {outbox.waiting.length > 0 && (
            <Entries title={say.waiting} entries={outbox.waiting} onOpen={setOpen} />
          )}
          {outbox.unreadable.length > 0 && <Unreadable entries={outbox.unreadable} />}
          {unsentIn(outbox) > 0 && (
            <div className="pt-3">
              <Button icon="share" isWide onClick={() => setRescuing(true)}>
                {rescueSay.open}
              </Button>
            </div>
          )}
          {outbox.recentlySent.length > 0 && (
            <Entries title={say.sent} entries={outbox.recentlySent} onOpen={setOpen} />
          )}
        </>
      )}
      {open && <OwnFactSheet shown={open.shown} onClose={() => setOpen(null)} />}
      {isRescuing && <RescueSheet onClose={() => setRescuing(false)} />}
      {fixing && <FixSheet entry={fixing} onClose={() => setFixing(null)} />}
    </Screen>
  );
}

function Paused() {
  const say = useWords(words);
  return (
    <div className="pt-4">
      <Notice
        tone="bad"
        action={
          <ButtonLink href="/sign-in" icon="lock" isWide>
            {say.signIn}
          </ButtonLink>
        }
      >
        {say.paused}
      </Notice>
    </div>
  );
}

function Summary({ outbox }: { readonly outbox: OutboxView }) {
  const say = useWords(words);
  const language = useLanguage();
  const count = unsentIn(outbox);
  const lastSent =
    outbox.lastSentAt === null ? '' : say.lastSent(formatMoment(outbox.lastSentAt, language));
  if (count === 0) {
    return outbox.needsFixing.length + outbox.unreadable.length > 0 ? null : (
      <EmptyState icon="check" title={say.allSafe}>
        {[say.allSafeMore, lastSent].filter(Boolean).join(' ')}
      </EmptyState>
    );
  }
  const sums = moneyIn(outbox.waiting);
  return (
    <section className="grid grid-cols-1 gap-3 py-5">
      <p className="text-title">{say.notSent(count)}</p>
      {sums.length > 0 && (
        <div>
          <p className="text-small text-soft">{say.collected}</p>
          {sums.map(({ currency, amount }) => (
            <p key={currency}>
              <MoneyText amount={amount} currency={currency} size="big" />
            </p>
          ))}
        </div>
      )}
      <Notice tone="good">
        {say.safeHere} {lastSent}
      </Notice>
    </section>
  );
}

/** All that waits, what this version can't read among it. */
const unsentIn = ({ waiting, unreadable }: OutboxView): number =>
  waiting.length + unreadable.filter(({ isUnsent }) => isUnsent).length;

function Unreadable({ entries }: { readonly entries: readonly UnreadableEntry[] }) {
  const say = useWords(words);
  return (
    <section>
      <h2 className="section">{say.unreadable}</h2>
      <p className="pb-2 text-small">{say.unreadableMore}</p>
      <ul className="card rows">
        {entries.map(({ id, type, day }) => (
          <li key={id} className="row">
            <span className="min-w-0 flex-1 break-words font-semibold">{type}</span>
            <span className="text-small text-soft">{day}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type EntriesProps = {
  readonly title: string;
  readonly entries: readonly OutboxEntry[];
  readonly onOpen: (entry: OutboxEntry) => void;
  readonly children?: string;
};

function Entries({ title, entries, onOpen, children }: EntriesProps) {
  const say = useWords(words);
  return (
    <section>
      <h2 className="section">{title}</h2>
      {children !== undefined && <p className="pb-2 text-small">{children}</p>}
      <ul className="card rows">
        {entries.map((entry) => (
          <li key={entry.shown.fact.id}>
            <FactRow
              shown={entry.shown}
              heading={entry.customerName || say.nobody}
              onOpen={() => onOpen(entry)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
