// The people of the demo: an owner, a manager, a bookkeeper, and a collector for every one to two
// rounds. They all sign in with one password, which the demo shows.
import {
  type DeviceId,
  deviceIdSchema,
  type PersonId,
  personIdSchema,
} from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';

export type DemoPerson = {
  readonly key: string;
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly email: string;
  readonly password: string;
  /** The device on which their facts of the past were recorded, null for who records none. */
  readonly deviceId: DeviceId | null;
};

/** The n-th fixed id of a kind: the demo is one tenant, whatever its seed. */
export function fixedId(kind: number, n: number): string {
  const [head, tail] = [kind.toString(16).padStart(4, '0'), n.toString(16).padStart(12, '0')];
  return `${head}de30-0000-7000-8000-${tail}`;
}

const PASSWORD = 'routebook-demo';

const cast = [
  ['wanjiru', 'Wanjirũ Kamau', 'manager', true],
  ['asha', 'Asha Patil', 'collector', true],
  ['ravi', 'Ravi Jadhav', 'collector', true],
  ['sunita', 'सुनीता पवार', 'collector', true],
  ['otieno', 'Otieno Odhiambo', 'collector', true],
  ['muthoni', 'Mũthoni Njoroge', 'collector', true],
  ['baraka', 'Baraka Hassan', 'collector', true],
  ['meera', 'Meera Kulkarni', 'owner', false],
  ['daniel', 'Daniel Kiptoo', 'accountant', false],
] as const satisfies readonly (readonly [string, string, Role, boolean])[];

export type PersonKey = (typeof cast)[number][0];

export const demoPeople: readonly DemoPerson[] = cast.map(([key, name, role, records], place) => ({
  key,
  id: personIdSchema.parse(fixedId(0x30, place + 1)),
  name,
  role,
  email: `${key}@routebook.demo`,
  password: PASSWORD,
  deviceId: records ? deviceIdSchema.parse(fixedId(0x80, place + 1)) : null,
}));

/** @throws Error where nobody of the demo has this key. */
export function personOf(key: PersonKey): DemoPerson {
  const found = demoPeople.find((person) => person.key === key);
  if (found === undefined) throw new Error(`nobody of the demo is called ${key}`);
  return found;
}
