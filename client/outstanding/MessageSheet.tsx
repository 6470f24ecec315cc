// A message to a customer: reminder or statement, in their language, looked at before it goes
// to WhatsApp or SMS. Nothing is sent by itself.
import { useId, useState } from 'react';
import { dayIn } from '../../shared/kernel/day.ts';
import { Chips } from '../app/Chips.tsx';
import { formatMoment } from '../app/format.ts';
import { languageOptions, useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { ShareRow } from '../app/recording/ShareRow.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { useStore } from '../store/session.ts';
import type { CustomerCard, CustomerStatement } from '../store/views.ts';
import { reminderText, statementText } from './message-text.ts';
import { messageWords } from './message-words.ts';

export type MessageSheetProps = {
  readonly card: CustomerCard;
  readonly statement: CustomerStatement;
  readonly onClose: () => void;
};

export function MessageSheet({ card, statement, onClose }: MessageSheetProps) {
  const say = useWords(messageWords);
  const own = useLanguage();
  const textId = useId();
  const { world } = useStore();
  const { customer, business, balance } = card;
  const isOwing = balance.outstanding > 0;
  const [kind, setKind] = useState<'reminder' | 'statement'>(isOwing ? 'reminder' : 'statement');
  const [language, setLanguage] = useState(own);
  const nowMs = world.now();
  const moment = formatMoment(new Date(nowMs).toISOString(), language);
  const text =
    kind === 'reminder'
      ? reminderText(card, language, dayIn(business.zone, nowMs))
      : statementText({ customer, business, statement, moment }, language);
  return (
    <Sheet title={say.message} onClose={onClose}>
      {isOwing && (
        <Chips
          legend={say.kind}
          options={[
            { value: 'reminder', label: say.reminder },
            { value: 'statement', label: say.statement },
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      <Chips
        legend={say.language}
        isLegendShown
        options={languageOptions}
        value={language}
        onChange={setLanguage}
      />
      <section aria-labelledby={textId} className="card grid gap-1 p-4">
        <h3 id={textId} className="text-small font-bold text-soft">
          {say.preview}
        </h3>
        <p lang={language} className="whitespace-pre-line [overflow-wrap:anywhere]">
          {text}
        </p>
      </section>
      {customer.phone === null && <Notice tone="info">{say.noPhone}</Notice>}
      <ShareRow phone={customer.phone} text={text} />
    </Sheet>
  );
}
