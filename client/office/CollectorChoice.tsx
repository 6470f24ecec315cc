// Who walks a round: anybody of the team, collectors first, or nobody.
import type { PersonRow } from '../../shared/people/person-row.ts';
import { useWords } from '../app/language.ts';
import { Select } from '../app/Select.tsx';
import { roundWords } from './round-words.ts';

export type CollectorChoiceProps = {
  readonly people: readonly PersonRow[];
  /** A person's id; empty for nobody. */
  readonly value: string;
  readonly onChange: (personId: string) => void;
};

export function CollectorChoice({ people, value, onChange }: CollectorChoiceProps) {
  const say = useWords(roundWords);
  const rank = ({ role }: PersonRow) => (role === 'collector' ? 0 : 1);
  return (
    <Select
      label={say.collector}
      value={value}
      options={[
        { value: '', label: say.nobody },
        ...people
          .toSorted((a, b) => rank(a) - rank(b))
          .map(({ id, name }) => ({ value: `${id}`, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
