// Somebody new: name, address, role, and the rounds that they walk. The password comes back once.
import { useRef, useState } from 'react';
import type { FactType } from '../../shared/facts.ts';
import { type FactId, personIdSchema } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import { type TeamStep, teamStepSchema } from '../../shared/people/answers.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotTold } from '../app/NotTold.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSavingAll } from '../app/recording/use-saving-all.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useTelling } from '../app/use-office.ts';
import { newFactId } from '../store/record.ts';
import { useKeptRounds } from '../store/use-round-stops.ts';
import type { Draft } from '../store/views.ts';
import { GivenSignIn } from './GivenSignIn.tsx';
import { peopleWords } from './people-words.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { RoundTicks } from './RoundTicks.tsx';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export function NewPersonSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(peopleWords);
  const form = useNewPerson();
  const { step } = form;
  if (step?.type === 'sign_in') {
    return (
      <GivenSignIn name={form.name.trim()} given={step} onClose={onClose}>
        {form.failure && (
          <>
            <NotSaved failure={form.failure} />
            <Button isWide isBusy={form.isBusy} onClick={() => void form.giveRounds()}>
              {say.giveRounds}
            </Button>
          </>
        )}
      </GivenSignIn>
    );
  }
  return (
    <Sheet title={say.add} onClose={onClose}>
      <NotTold trouble={form.trouble}>{say.notThere}</NotTold>
      {step !== null && step.type !== 'done' && <Notice tone="bad">{say.steps[step.type]}</Notice>}
      <Field
        label={say.name}
        value={form.name}
        onChange={form.setName}
        autoComplete="off"
        autoCapitalize="words"
        maxLength={120}
        isRequired
      />
      <Field
        label={say.email}
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        value={form.email}
        hint={say.badEmail}
        onChange={form.setEmail}
        isRequired
      />
      <RoleChoice value={form.role} onChange={form.setRole} />
      {form.role === 'collector' && <RoundTicks ticked={form.rounds} onChange={form.setRounds} />}
      <Button
        tone="primary"
        isWide
        isBusy={form.isBusy}
        isDisabled={form.name.trim() === '' || !EMAIL.test(form.email.trim())}
        onClick={() => void form.add()}
      >
        {say.add}
      </Button>
    </Sheet>
  );
}

function useNewPerson() {
  const [personId] = useState(() => personIdSchema.parse(newFactId()));
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('collector');
  const [rounds, setRounds] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<TeamStep | null>(null);
  const kept = useKeptRounds() ?? [];
  const { tell, isBusy, trouble } = useTelling(teamStepSchema);
  const saving = useSavingAll();
  // By the same ids, however often they are given.
  const factIds = useRef(new Map<string, FactId>());
  const giveRounds = async () => {
    const given = kept.filter(({ round }) => rounds.has(round.id));
    return await saving.saveAll(
      given.map(({ round }): Draft<FactType> => {
        const id = factIds.current.get(round.id) ?? newFactId();
        factIds.current.set(round.id, id);
        const body = () => ({ roundId: round.id, change: { collectorId: personId } });
        return { type: 'round.set', businessId: round.businessId, id, body };
      }),
    );
  };
  const add = async () => {
    const added = { personId, name: name.trim(), email: email.trim(), role };
    const answer = await tell('/api/people/add', added);
    if (answer?.type === 'sign_in' && role === 'collector') await giveRounds();
    setStep(answer);
  };
  return {
    ...{ name, setName, email, setEmail, role, setRole, rounds, setRounds, add, step, trouble },
    ...{ giveRounds, failure: saving.failure, isBusy: isBusy || saving.isBusy },
  };
}
