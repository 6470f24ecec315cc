// Makes a person of a tenant, and with a sign-in somebody who can open the book. Running it again
// for the same e-mail address finds who is there and changes nothing.
import { randomBytes } from 'node:crypto';
import { type PersonId, personIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import type { Database } from '../db/open-database.ts';
import { type TenantTx, writeTenant } from '../db/tenant-transaction.ts';
import type { Auth } from './auth.ts';

export type NewPerson = {
  /** Made here when it is left out. */
  readonly personId?: PersonId;
  readonly name: string;
  readonly role: Role;
};

/** Writes the person in the caller's transaction. */
async function createPerson(tx: TenantTx, person: NewPerson): Promise<PersonId> {
  const personId = person.personId ?? newPersonId();
  await tx.sql`
    insert into person (tenant_id, id, name, role, version)
    values (${tx.tenantId}, ${personId}, ${person.name}, ${person.role}, ${tx.version})
    on conflict (tenant_id, id) do nothing`;
  return personId;
}

export type NewSignIn = NewPerson & {
  readonly tenantId: string;
  readonly email: string;
  /** At least 8 characters. Ignored when the address is known: it keeps its password. */
  readonly password: string;
};

export type SignedUp = {
  readonly userId: string;
  readonly personId: PersonId;
  /** False: the address was known and keeps its password. */
  readonly isNew: boolean;
};

/** User, person and membership in one go. */
export async function signUpPerson(
  { database, auth }: { readonly database: Database; readonly auth: Auth },
  { tenantId, email, password, ...person }: NewSignIn,
): Promise<SignedUp> {
  const { userId, isNew } = await auth.ensureUser({ email, password, name: person.name });
  const personId = await writeTenant(database, tenantId, async (tx) => {
    const [member] = await tx.sql<{ person_id: string }[]>`
      select person_id
      from membership
      where user_id = ${userId} and tenant_id = ${tenantId}`;
    if (member) return personIdSchema.parse(member.person_id);
    const made = await createPerson(tx, person);
    await tx.sql`
      insert into membership (user_id, tenant_id, person_id)
      values (${userId}, ${tenantId}, ${made})`;
    return made;
  });
  return { userId, personId, isNew };
}

function newPersonId(): PersonId {
  return personIdSchema.parse(uuidV7(Date.now(), randomBytes(10)));
}
