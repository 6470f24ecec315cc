// The people of the tenant: who works here and as what. Somebody new comes in here, with a password
// that is shown once.
import { useState } from 'react';
import { type TeamPerson, teamSchema } from '../../shared/people/answers.ts';
import { Button } from '../app/Button.tsx';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { roleWords } from '../app/role-words.ts';
import { Screen } from '../app/Screen.tsx';
import { useOffice } from '../app/use-office.ts';
import { type KeptRound, useKeptRounds } from '../store/use-round-stops.ts';
import { NewPersonSheet } from './NewPersonSheet.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { peopleWords } from './people-words.ts';

export function PeopleScreen() {
  const say = useWords(peopleWords);
  const [isAdding, setAdding] = useState(false);
  return (
    <OfficeFrame>
      <Screen
        title={say.title}
        back="/office"
        isWide
        action={
          <Button tone="primary" icon="plus" isWide onClick={() => setAdding(true)}>
            {say.add}
          </Button>
        }
      >
        <p className="py-3 text-soft">{say.why}</p>
        <Team />
        {isAdding && <NewPersonSheet onClose={() => setAdding(false)} />}
      </Screen>
    </OfficeFrame>
  );
}

function Team() {
  const asked = useOffice('/api/people', teamSchema);
  const rounds = useKeptRounds() ?? [];
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Answered of={asked}>
      {({ people }) => {
        const open = people.find(({ personId }) => personId === openId);
        return (
          <>
            <ul className="card rows">
              {people.map((person) => (
                <li key={person.personId}>
                  <PersonRow
                    person={person}
                    rounds={rounds.filter(({ round }) => round.collectorId === person.personId)}
                    onOpen={() => setOpenId(person.personId)}
                  />
                </li>
              ))}
            </ul>
            {open && <PersonSheet person={open} onClose={() => setOpenId(null)} />}
          </>
        );
      }}
    </Answered>
  );
}

type PersonRowProps = {
  readonly person: TeamPerson;
  readonly rounds: readonly KeptRound[];
  readonly onOpen: () => void;
};

function PersonRow({ person, rounds, onOpen }: PersonRowProps) {
  const say = useWords(peopleWords);
  const roles = useWords(roleWords);
  const { name, role, email, isActive } = person;
  const walks = rounds.map(({ round }) => round.name).join(', ');
  return (
    <button type="button" className="row" onClick={onOpen}>
      <span className="row-mark">
        <Icon name={isActive ? 'person' : 'lock'} size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{name}</span>
        <span className="block truncate text-small text-soft">
          {[email ?? say.noSignIn, walks].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="text-right text-small">
        <span className="block">{roles[role]}</span>
        {!isActive && <span className="tag tag-bad">{say.left}</span>}
      </span>
    </button>
  );
}
