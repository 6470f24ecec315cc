// The people of a tenant as the office keeps them: somebody comes in with a password that is shown
// once, changes their role, leaves, or gets a new password because the old one is forgotten.
import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import type {
  ChangedPerson,
  NewTeamPerson,
  TeamPerson,
  TeamStep,
} from '../../shared/people/answers.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, writeTenant } from '../db/tenant-transaction.ts';
import type { Auth } from './auth.ts';
import { signUpPerson } from './create-person.ts';
import type { People, Who } from './who.ts';

export type Team = {
  readonly database: Database;
  readonly auth: Auth;
  readonly people: Pick<People, 'forgetUser'>;
};

/** Everybody, those who left last. Addresses lie where no tenant's role can read them. */
export async function listTeam(
  { database }: Team,
  { tenantId }: Who,
): Promise<readonly TeamPerson[]> {
  const people = await readTenant(
    database,
    tenantId,
    ({ sql }) => sql<Omit<TeamPerson, 'email'>[]>`
      select id as "personId", name, role, is_active as "isActive"
      from person
      where tenant_id = ${tenantId}
      order by is_active desc, name, id`,
  );
  const members = await membersOf(database, tenantId);
  const emails = new Map(members.map(({ personId, email }) => [personId, email]));
  return people.map((person) => ({ ...person, email: emails.get(person.personId) ?? null }));
}

type Member = { readonly personId: string; readonly userId: string; readonly email: string };

const membersOf = (database: Database, tenantId: string) =>
  database.pool.query(
    ({ sql }) => sql<Member[]>`
      select m.person_id as "personId", u.id as "userId", u.email
      from membership m
      join auth_user u on u.id = m.user_id
      where m.tenant_id = ${tenantId}
      order by m.person_id`,
  );

/** Made once, whatever is tapped; an address or an id that anybody has already is refused. */
export async function addPerson(team: Team, who: Who, added: NewTeamPerson): Promise<TeamStep> {
  const { database, auth } = team;
  const { personId, name, role } = added;
  const email = added.email.toLowerCase();
  if (!mayGive(who.role, role)) return { type: 'owners_only' };
  const members = await membersOf(database, who.tenantId);
  const isMade = members.some((one) => one.personId === personId && one.email === email);
  if (isMade) return await newPassword(team, who, personId);
  // Never a sign-in for somebody who is there: whoever asks may be less than they are.
  if ((await roleOf(database, who, personId)) !== null) return { type: 'person_taken' };
  if (await isSomebodys(database, email)) return { type: 'email_taken' };
  const password = makePassword();
  const { tenantId } = who;
  const made = await signUpPerson(
    { database, auth },
    { tenantId, personId, email, name, role, password },
  );
  if (!made.isNew) {
    // The address of an attempt that broke off before its person was made, or taken just now.
    if (made.personId !== personId || (await isElsewhere(database, made.userId, tenantId)))
      return { type: 'email_taken' };
    await auth.setPassword(made.userId, password);
  }
  return { type: 'sign_in', email, password };
}

async function isElsewhere(database: Database, userId: string, tenantId: string) {
  const found = await database.pool.query(
    ({ sql }) => sql`
      select from membership where user_id = ${userId} and tenant_id <> ${tenantId}`,
  );
  return found.length > 0;
}

/** An address that signs in somebody, of this tenant or another. */
async function isSomebodys(database: Database, email: string): Promise<boolean> {
  const found = await database.pool.query(
    ({ sql }) => sql`
      select u.id from auth_user u join membership m on m.user_id = u.id where u.email = ${email}`,
  );
  return found.length > 0;
}

/** Whoever left is out at once on this server, and within half a minute on others. */
export async function changePerson(
  { database, auth, people }: Team,
  who: Who,
  changed: ChangedPerson,
): Promise<TeamStep> {
  const { personId, name, role, isActive } = changed;
  const before = await roleOf(database, who, personId);
  if (before === null) return { type: 'unknown' };
  if (!mayGive(who.role, role) || !mayGive(who.role, before)) return { type: 'owners_only' };
  const isSelf = personId === who.personId;
  if (isSelf && (!isActive || role !== before)) return { type: 'not_yourself' };
  await writeTenant(database, who.tenantId, async ({ sql, tenantId, version }) => {
    await sql`
      update person
      set name = ${name}, role = ${role}, is_active = ${isActive}, version = ${version}
      where tenant_id = ${tenantId} and id = ${personId}`;
    if (isActive) return;
    // Their phones let go of the book, and hand in what they have for the office to look at.
    await sql`
      update device set revoked_at = now(), version = ${version}
      where tenant_id = ${tenantId} and person_id = ${personId} and kind = 'phone'
        and revoked_at is null`;
  });
  const members = await membersOf(database, who.tenantId);
  for (const { userId } of members.filter((one) => one.personId === personId)) {
    if (!isActive) await auth.signOutEverywhere(userId);
    people.forgetUser(userId);
  }
  return { type: 'done' };
}

/** The old password ends with it, and every sitting that it opened. */
export async function newPassword(
  { database, auth, people }: Team,
  who: Who,
  personId: PersonId,
): Promise<TeamStep> {
  const before = await roleOf(database, who, personId);
  if (before === null) return { type: 'unknown' };
  if (!mayGive(who.role, before)) return { type: 'owners_only' };
  const members = await membersOf(database, who.tenantId);
  const member = members.find((one) => one.personId === personId);
  if (member === undefined) return { type: 'no_sign_in' };
  const password = makePassword();
  await auth.setPassword(member.userId, password);
  people.forgetUser(member.userId);
  return { type: 'sign_in', email: member.email, password };
}

/** Owners are made and changed by owners only. */
const mayGive = (asking: Role, role: Role) => asking === 'owner' || role !== 'owner';

async function roleOf(database: Database, who: Who, personId: PersonId): Promise<Role | null> {
  const [person] = await readTenant(
    database,
    who.tenantId,
    ({ sql, tenantId }) => sql<{ role: Role }[]>`
      select role from person where tenant_id = ${tenantId} and id = ${personId}`,
  );
  return person?.role ?? null;
}

/** Letters that nobody mistakes for one another: read out over a telephone, typed on a phone. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz23456789';

/** Three groups of four, 59 bits: `k7mp-2xre-w9ta`. */
function makePassword(): string {
  const drawn = [...randomBytes(48)].filter((byte) => byte < LETTERS.length * 8).slice(0, 12);
  const letters = drawn.map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}
