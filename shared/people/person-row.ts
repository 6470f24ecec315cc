// Somebody of the team as every phone knows them.
import type { PersonId } from '../kernel/ids.ts';
import type { Role } from '../kernel/role.ts';

export type PersonRow = {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  /** False where they have left; not there in a pairing and in rows of an older server. */
  readonly isActive?: boolean;
};
