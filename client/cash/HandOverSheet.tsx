// Cash that is handed to somebody of the office, or paid into the bank.
import { useState } from 'react';
import { dayIn } from '../../shared/kernel/day.ts';
import type { Money } from '../../shared/kernel/money.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney, moneyFromTyped, typedFromMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import { useOthers } from '../store/use-people.ts';
import { CodeField, useCoding } from './CodeField.tsx';
import { SignField } from './SignField.tsx';
import { useSigning } from './use-signing.ts';
import { words } from './words.ts';

export type HandOverSheetProps = {
  readonly business: Business;
  readonly expected: Money;
  readonly onClose: () => void;
};

const BANK = 'bank';

export function HandOverSheet({ business, expected, onClose }: HandOverSheetProps) {
  const say = useWords(words);
  const { session, world } = useStore();
  const saving = useSaving();
  const people = (useOthers() ?? []).filter(({ role }) => OFFICE.includes(role));
  const [id] = useState(newFactId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [slip, setSlip] = useState('');
  const [typed, setTyped] = useState(
    expected > 0 ? typedFromMoney(expected, business.currency) : '',
  );
  const amount = moneyFromTyped(typed, business.currency);
  const person = people.find((one) => one.id === chosen);
  const isChosen = chosen !== null;
  const signing = useSigning(person?.id);
  const coding = useCoding();
  const coded = async (sum: Money) => {
    if (person === undefined) return {};
    const day = dayIn(business.zone, world.now());
    const between = { giverId: session.person.id, takerId: person.id };
    return await coding.read({ ...between, businessId: business.id, amount: sum, day });
  };
  const save = async () => {
    if (amount === null) return;
    const note = await signing.sign();
    if (note === null) return;
    const signed = await coded(amount);
    if (signed === null) return;
    const to =
      person === undefined
        ? ({ type: 'bank', reference: slip.trim() } as const)
        : ({ type: 'office', personId: person.id } as const);
    const fact = await saving.save({
      type: 'cash.handed_over',
      businessId: business.id,
      id,
      body: () => ({ amount, to, note, ...signed }),
    });
    if (fact === null) return;
    announce(say.saved);
    onClose();
  };
  const isReady = amount !== null && amount > 0;
  return (
    <Sheet title={say.handOver} onClose={onClose}>
      <Chips
        legend={say.toWhom}
        isLegendShown
        options={[
          ...people.map(({ id: value, name }) => ({ value: String(value), label: name })),
          { value: BANK, label: say.bank },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <Field label={say.amount} value={typed} onChange={setTyped} inputMode="decimal" />
      {chosen === BANK && <Field label={say.slip} value={slip} onChange={setSlip} maxLength={40} />}
      {person !== undefined && (
        <>
          <p className="text-small text-soft">{say.handHint}</p>
          <CodeField name={person.name} coding={coding} />
          {coding.typed === '' && <SignField name={person.name} signing={signing} />}
        </>
      )}
      {isReady && amount > expected && (
        <Notice tone="warn">{say.moreThanThere(formatMoney(expected, business.currency))}</Notice>
      )}
      <NotSaved failure={saving.failure} />
      <Button
        tone="primary"
        isWide
        isBusy={saving.isBusy}
        isDisabled={!(isReady && isChosen)}
        onClick={() => void save()}
      >
        {isReady && !isChosen && say.chooseTaker}
        {isReady && isChosen && say.save(formatMoney(amount, business.currency))}
        {!isReady && say.typeAmount}
      </Button>
    </Sheet>
  );
}
