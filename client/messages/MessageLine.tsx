// One message with where it stands and what a person may do with it.
import * as z from 'zod/mini';
import type { Message } from '../../shared/messages/answers.ts';
import { Button, buttonClass } from '../app/Button.tsx';
import { formatMoment, formatPhone } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { NotTold } from '../app/NotTold.tsx';
import { smsLink } from '../app/recording/share-links.ts';
import { useTelling } from '../app/use-office.ts';
import { words } from './words.ts';

const doneSchema = z.object({ done: z.boolean() });

type Step = 'sent_by_hand' | 'again' | 'withdraw' | 'stop';

const stepsOf: Readonly<Record<Message['state'], readonly Step[]>> = {
  waiting: ['sent_by_hand', 'withdraw', 'stop'],
  sending: [],
  sent: ['stop'],
  failed: ['again', 'sent_by_hand', 'withdraw'],
  unsure: ['again', 'sent_by_hand'],
  withdrawn: ['again'],
};

export function MessageLine({ message }: { readonly message: Message }) {
  const say = useWords(words);
  const language = useLanguage();
  const telling = useTelling(doneSchema);
  const { id, customer, phone, state, text, problem, createdAt } = message;
  const take = (step: Step) => void telling.tell(`/api/messages/${id}/steps`, { step });
  return (
    <article className="grid gap-2">
      <p className="flex flex-wrap justify-between gap-x-3">
        <span className="font-semibold">{customer || formatPhone(phone)}</span>
        <span className={state === 'failed' || state === 'unsure' ? 'text-bad' : 'text-soft'}>
          {say.states[state]}
        </span>
      </p>
      <p className="[overflow-wrap:anywhere]">{text}</p>
      <p className="text-small text-soft">
        {formatPhone(phone)} · {formatMoment(createdAt, language)}
      </p>
      {problem !== null && <p className="text-small text-warn">{problem}</p>}
      <NotTold trouble={telling.trouble}>{say.notMoved}</NotTold>
      <div className="flex flex-wrap gap-2">
        {state === 'waiting' && (
          <a className={buttonClass('plain', false)} href={smsLink(phone, text)}>
            <Icon name="phone" size={22} />
            {say.sendHere}
          </a>
        )}
        {stepsOf[state].map((step) => (
          <Button key={step} isBusy={telling.isBusy} onClick={() => take(step)}>
            {say.steps[step]}
          </Button>
        ))}
      </div>
    </article>
  );
}
