// Messages to customers: queue the bills, see what waits, was sent or failed, send by hand where
// no provider does. The list lives in the office.
import { useState } from 'react';
import { addDays, dayIn } from '../../shared/kernel/day.ts';
import { CLOSERS } from '../../shared/kernel/role.ts';
import { isMetering } from '../../shared/ledger/business.ts';
import { type Messages, messagesSchema, queuedSchema } from '../../shared/messages/answers.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { Field } from '../app/Field.tsx';
import { type Language, languageOptions, useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotTold } from '../app/NotTold.tsx';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { Select } from '../app/Select.tsx';
import { useChosenBusiness } from '../app/use-chosen-business.ts';
import { useOffice, useTelling } from '../app/use-office.ts';
import { useStore } from '../store/session.ts';
import { MessageLine } from './MessageLine.tsx';
import { words } from './words.ts';

export function MessagesScreen() {
  const say = useWords(words);
  const { session } = useStore();
  return (
    <OfficeFrame>
      <Screen title={say.title} back="/board">
        <div className="grid gap-5 pt-3">
          <QueueBills />
          {CLOSERS.includes(session.person.role) && (
            <ButtonLink isWide href="/messages/texts" icon="message">
              {say.texts}
            </ButtonLink>
          )}
          <Listed />
        </div>
      </Screen>
    </OfficeFrame>
  );
}

function Listed() {
  const say = useWords(words);
  const asked = useOffice('/api/messages', messagesSchema);
  return (
    <Answered of={asked}>
      {({ hasProvider, counts, messages }: Messages) => (
        <section className="grid gap-3">
          <p role="status">{say.counts(counts.waiting, counts.sent, counts.failed)}</p>
          <p className="text-small text-soft">{hasProvider ? say.bySelf : say.byHand}</p>
          {messages.length === 0 ? (
            <EmptyState icon="message" title={say.none}>
              {say.noneWhy}
            </EmptyState>
          ) : (
            <ul className="card rows">
              {messages.map((message) => (
                <li key={message.id} className="p-4">
                  <MessageLine message={message} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </Answered>
  );
}

const MONTH_DAYS = 31;

/** Asks for the messages of all bills of the last month; a bill that was told is not told twice. */
function QueueBills() {
  const say = useWords(words);
  const own = useLanguage();
  const { world } = useStore();
  const { business, businesses, choose } = useChosenBusiness({ isOffered: isMetering });
  const telling = useTelling(queuedSchema);
  const [language, setLanguage] = useState<Language>(own);
  const [typed, setTyped] = useState<string | null>(null);
  const [told, setTold] = useState<readonly string[] | null>(null);
  if (business === undefined) return null;
  const sinceDay = typed ?? addDays(dayIn(business.zone, world.now()), -MONTH_DAYS);
  const queue = async () => {
    const asked = { businessId: business.id, sinceDay, language };
    const answer = await telling.tell('/api/messages', asked);
    setTold(
      answer && [
        say.queued(answer.queued, answer.before),
        say.notQueued(answer.noPhone, answer.stopped),
      ],
    );
  };
  return (
    <section className="card grid gap-3 p-4" aria-label={say.queueBills}>
      <h2 className="font-bold">{say.queueBills}</h2>
      <BusinessChips
        legend={say.queueBills}
        businesses={businesses}
        value={business.id}
        onChange={(id) => {
          choose(id);
          setTold(null);
        }}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={say.since} type="date" value={sinceDay} onChange={setTyped} />
        <Select
          label={say.language}
          value={language}
          options={languageOptions}
          onChange={setLanguage}
        />
      </div>
      <NotTold trouble={telling.trouble}>{say.notReached}</NotTold>
      {told !== null && (
        <Notice tone="info">
          {told.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <Button
        tone="primary"
        isWide
        icon="message"
        isBusy={telling.isBusy}
        onClick={() => void queue()}
      >
        {say.queue}
      </Button>
    </section>
  );
}
