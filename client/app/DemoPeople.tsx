// Where the server offers demo people: one tap signs in as one of them.
import type { Role } from '../../shared/kernel/role.ts';
import { useWords } from './language.ts';
import { roleWords } from './role-words.ts';

export type DemoSignIn = {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly name: string;
};

export type DemoPeopleProps = {
  readonly people: readonly DemoSignIn[];
  readonly isAsking: boolean;
  readonly onChoose: (one: DemoSignIn) => void;
};

export function DemoPeople({ people, isAsking, onChoose }: DemoPeopleProps) {
  const say = useWords(roleWords);
  return (
    <section className="grid grid-cols-1 gap-2">
      <h2 className="label">{say.demo}</h2>
      <div className="card rows">
        {people.map((one) => (
          <button
            key={one.email}
            type="button"
            className="row"
            disabled={isAsking}
            onClick={() => onChoose(one)}
          >
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{one.name}</span>
              <span className="block text-small text-soft">{say[one.role]}</span>
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
