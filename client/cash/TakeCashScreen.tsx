// Cash that is taken from somebody of the team: the code for just that amount and person, made on
// this phone, also without a network, to be typed on theirs.
import { useState } from 'react';
import { shownCode } from '../../shared/cash/cash-handed-over.ts';
import { handoverCode } from '../../shared/cash/handover-code.ts';
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { Field } from '../app/Field.tsx';
import { formatDay, formatMoney, moneyFromTyped } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Screen } from '../app/Screen.tsx';
import { useCodeKey } from '../store/code-key.ts';
import { useStore } from '../store/session.ts';
import { useOthers } from '../store/use-people.ts';
import { codeWords } from './code-words.ts';
import { useCashBusiness } from './use-cash-business.ts';

type Shown = { readonly code: string; readonly goodFor: string };

export function TakeCashScreen() {
  const say = useWords(codeWords);
  const { business, businesses, choose } = useCashBusiness();
  const [shown, setShown] = useState<Shown | null>(null);
  const taking = useTaking(business, setShown);
  const { people, giver, typed, isReady } = taking;
  const hasKey = useCodeKey() !== null;
  return (
    <Screen
      title={say.title}
      subtitle={business?.name}
      back="/board"
      action={
        shown === null ? (
          <Button tone="primary" isWide isDisabled={!isReady} onClick={() => void taking.show()}>
            {isReady ? say.show : taking.missing}
          </Button>
        ) : (
          <Button isWide onClick={taking.startAnew}>
            {say.another}
          </Button>
        )
      }
    >
      <div className="grid grid-cols-1 gap-5 pt-4">
        {shown && <ShownCode shown={shown} />}
        <p className="text-soft">{say.why}</p>
        {!hasKey && <Notice tone="warn">{say.noKey}</Notice>}
        {business && (
          <BusinessChips
            legend={say.title}
            businesses={businesses}
            value={business.id}
            onChange={(id) => {
              choose(id);
              setShown(null);
            }}
          />
        )}
        {people?.length === 0 ? (
          <EmptyState icon="person" title={say.nobody} />
        ) : (
          <Chips
            legend={say.fromWhom}
            isLegendShown
            options={(people ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            value={giver?.id ?? null}
            onChange={taking.choose}
          />
        )}
        <Field label={say.amount} value={typed} onChange={taking.type} inputMode="decimal" />
      </div>
    </Screen>
  );
}

/** Large, in two groups, as it is read out across a table. */
function ShownCode({ shown }: { readonly shown: Shown }) {
  const say = useWords(codeWords);
  return (
    <section className="card grid gap-1 p-4 text-center" role="status" aria-label={say.readOut}>
      <p className="text-small font-bold text-soft">{say.readOut}</p>
      <p className="money text-[min(2.25rem,10vw)] font-bold">{shownCode(shown.code)}</p>
      <p className="text-small text-soft">{shown.goodFor}</p>
    </section>
  );
}

function useTaking(business: Business | undefined, setShown: (shown: Shown | null) => void) {
  const say = useWords(codeWords);
  const language = useLanguage();
  const { world, session } = useStore();
  const key = useCodeKey();
  const people = useOthers();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const giver = people?.find(({ id }) => id === chosen);
  const amount = business ? moneyFromTyped(typed.trim(), business.currency) : null;
  const hasAmount = amount !== null && amount > 0;
  const isReady = !!key && giver !== undefined && hasAmount;
  const missing = hasAmount && giver === undefined ? say.chooseGiver : say.typeAmount;
  const show = async () => {
    if (!isReady || business === undefined) return;
    const day: Day = dayIn(business.zone, world.now());
    const of = { businessId: business.id, giverId: giver.id, takerId: session.person.id };
    const [drawn = 0] = world.random(1);
    const code = await handoverCode({ subtle: crypto.subtle, key }, { ...of, amount, day }, drawn);
    const sum = formatMoney(amount, business.currency);
    setShown({ code, goodFor: say.goodFor(sum, giver.name, formatDay(day, language)) });
  };
  return {
    ...{ people, giver, typed, isReady, missing, show },
    choose: (id: string) => {
      setChosen(id);
      setShown(null);
    },
    type: (text: string) => {
      setTyped(text);
      setShown(null);
    },
    startAnew: () => {
      setTyped('');
      setShown(null);
    },
  };
}
