// One of the team: name and role, a new password, and the way out and back in.
import { useState } from 'react';
import { type TeamPerson, type TeamStep, teamStepSchema } from '../../shared/people/answers.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotTold } from '../app/NotTold.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { useTelling } from '../app/use-office.ts';
import { GivenSignIn } from './GivenSignIn.tsx';
import { peopleWords } from './people-words.ts';
import { RoleChoice } from './RoleChoice.tsx';

type PersonSheetProps = { readonly person: TeamPerson; readonly onClose: () => void };

export function PersonSheet({ person, onClose }: PersonSheetProps) {
  const say = useWords(peopleWords);
  const { personId, isActive } = person;
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [step, setStep] = useState<TeamStep | null>(null);
  const { tell, isBusy, trouble } = useTelling(teamStepSchema);
  const ask = async (path: string, told: unknown) => {
    const answer = await tell(path, told);
    setStep(answer);
    if (answer?.type !== 'done') return;
    announce(say.saved);
    onClose();
  };
  const change = (changed: { readonly isActive: boolean }) =>
    ask('/api/people/change', { personId, name: name.trim(), role, ...changed });
  if (step?.type === 'sign_in') {
    return <GivenSignIn name={person.name} given={step} onClose={onClose} />;
  }
  return (
    <Sheet title={person.name} onClose={onClose}>
      <NotTold trouble={trouble}>{say.notThere}</NotTold>
      {step !== null && step.type !== 'done' && <Notice tone="bad">{say.steps[step.type]}</Notice>}
      <p className="text-soft">{person.email ?? say.noSignIn}</p>
      <Field label={say.name} value={name} onChange={setName} maxLength={120} isRequired />
      <RoleChoice value={role} onChange={setRole} />
      <Button
        tone="primary"
        isWide
        isBusy={isBusy}
        isDisabled={name.trim() === '' || (name.trim() === person.name && role === person.role)}
        onClick={() => void change({ isActive })}
      >
        {say.save}
      </Button>
      {isActive && person.email !== null && (
        <div>
          <Button isWide onClick={() => void ask('/api/people/password', { personId })}>
            {say.newPassword}
          </Button>
          <p className="below">{say.newPasswordWhy}</p>
        </div>
      )}
      {isActive ? (
        <div>
          <Button tone="danger" isWide onClick={() => void change({ isActive: false })}>
            {say.letLeave}
          </Button>
          <p className="below">{say.letLeaveWhy}</p>
        </div>
      ) : (
        <Button isWide onClick={() => void change({ isActive: true })}>
          {say.comeBack}
        </Button>
      )}
    </Sheet>
  );
}
