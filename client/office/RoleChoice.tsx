// What somebody is here, and what that lets them do; owners are made by owners.
import { type Role, roleSchema } from '../../shared/kernel/role.ts';
import { Chips } from '../app/Chips.tsx';
import { useWords } from '../app/language.ts';
import { roleWords } from '../app/role-words.ts';
import { useStore } from '../store/session.ts';
import { peopleWords } from './people-words.ts';

type RoleChoiceProps = { readonly value: Role; readonly onChange: (role: Role) => void };

export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const say = useWords(peopleWords);
  const names = useWords(roleWords);
  const { session } = useStore();
  const isOwner = session.person.role === 'owner';
  const roles = roleSchema.options.toReversed().filter((role) => isOwner || role !== 'owner');
  return (
    <div>
      <Chips
        legend={say.role}
        isLegendShown
        options={roles.map((role) => ({ value: role, label: names[role] }))}
        value={value}
        onChange={onChange}
      />
      <p className="below">{say.roleWhy[value]}</p>
    </div>
  );
}
