// People come in, change roles, forget passwords and leave; owners alone decide about owners, and
// nobody shuts the door behind themselves.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTenant } from '../../../server/db/tenant-transaction.ts';
import { teamRoom } from '../../../server/people/team-room.ts';
import { type TeamStep, teamSchema, teamStepSchema } from '../../../shared/people/answers.ts';
import { cookiesFrom } from '../../cookies-from.ts';
import { addPerson, newId, type Office, openOffice } from '../office.ts';

let office: Office;
let owner: string;
let manager: string;

beforeAll(async () => {
  office = await openOffice({ rooms: [(context) => teamRoom(context)] });
  await addPerson(office, 'meera@example.com', 'manager');
  owner = await office.cookieOf('asha@example.com');
  manager = await office.cookieOf('meera@example.com');
});
afterAll(() => office.close());

const tell = async (path: string, json: unknown, cookie = manager): Promise<TeamStep> => {
  const answer = await office.ask(`/api/people/${path}`, { json, cookie });
  return teamStepSchema.parse(await answer.json());
};

const team = async () => {
  const answer = await office.ask('/api/people', { cookie: manager });
  return teamSchema.parse(await answer.json()).people;
};

const signIn = (email: string, password: string) =>
  office.ask('/api/auth/sign-in/email', { json: { email, password } });

async function isRevoked(deviceId: string) {
  const [phone] = await office.database.pool.query(
    ({ sql }) => sql<{ is: boolean }[]>`
      select revoked_at is not null as is from device where id = ${deviceId}`,
  );
  return phone?.is;
}

const newcomer = (email: string, role = 'collector') => ({
  personId: newId(),
  name: 'Ravi Jadhav',
  email,
  role,
});

test('a newcomer signs in with the password that was shown once', async () => {
  const ravi = newcomer('Ravi@example.com');
  const given = await tell('add', ravi);
  if (given.type !== 'sign_in') throw new Error(`no sign-in was given: ${given.type}`);
  expect(given.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  expect((await signIn('ravi@example.com', given.password)).status).toBe(200);
  expect(await team()).toContainEqual({
    personId: ravi.personId,
    name: 'Ravi Jadhav',
    role: 'collector',
    isActive: true,
    email: 'ravi@example.com',
  });
});

test('the same form sent twice makes one person, with the later password', async () => {
  const sunita = newcomer('sunita@example.com');
  const first = await tell('add', sunita);
  const again = await tell('add', sunita);
  if (first.type !== 'sign_in' || again.type !== 'sign_in') throw new Error('no sign-in');
  expect((await signIn('sunita@example.com', first.password)).status).toBe(401);
  expect((await signIn('sunita@example.com', again.password)).status).toBe(200);
  expect((await team()).filter(({ email }) => email === 'sunita@example.com')).toHaveLength(1);
});

test('an address of which only half was made is free, and its password is new', async () => {
  const ravi = newcomer('half-made@example.com');
  await office.app.auth.ensureUser({ email: ravi.email, name: 'x', password: 'of-an-attempt' });
  const given = await tell('add', ravi);
  if (given.type !== 'sign_in') throw new Error(`no sign-in was given: ${given.type}`);
  expect((await signIn(ravi.email, 'of-an-attempt')).status).toBe(401);
  expect((await signIn(ravi.email, given.password)).status).toBe(200);
});

test('who was dismissed is out at once, with the sitting that was open', async () => {
  const kamau = newcomer('kamau@example.com', 'manager');
  const given = await tell('add', kamau, owner);
  if (given.type !== 'sign_in') throw new Error(`no sign-in was given: ${given.type}`);
  const cookie = cookiesFrom(await signIn(kamau.email, given.password));
  expect((await office.ask('/api/people', { cookie })).status).toBe(200);
  const deviceId = newId();
  await office.ask('/api/devices', { json: { deviceId, label: 'a phone' }, cookie });
  expect(await isRevoked(deviceId)).toBe(false);
  const { personId, name, role } = kamau;
  await tell('change', { personId, name, role, isActive: false }, owner);
  expect((await office.ask('/api/people', { cookie })).status).toBe(401);
  expect(await isRevoked(deviceId)).toBe(true);
  const friend = await office.ask('/api/people/add', { json: newcomer('x@example.com'), cookie });
  expect(friend.status).toBe(401);
});

test('an address that somebody has is not given to another', async () => {
  expect(await tell('add', newcomer('brian@example.com'))).toEqual({ type: 'email_taken' });
});

test('a person whom the form made already is not given a second address', async () => {
  const wanjiku = newcomer('wanjiku@example.com');
  const given = await tell('add', wanjiku);
  if (given.type !== 'sign_in') throw new Error('no sign-in');
  const corrected = { ...wanjiku, email: 'wanjiku.k@example.com' };
  expect(await tell('add', corrected)).toEqual({ type: 'person_taken' });
  expect((await signIn(wanjiku.email, given.password)).status).toBe(200);
  // The other address stays free for whoever has it.
  expect(await tell('add', newcomer(corrected.email))).toMatchObject({ type: 'sign_in' });
});

test('who has no sign-in is not made an owner’s double by the form', async () => {
  const owned = newId();
  await writeTenant(
    office.database,
    office.tenantId,
    ({ sql, tenantId, version }) => sql`
      insert into person (tenant_id, id, name, role, version)
      values (${tenantId}, ${owned}, 'Asha at home', 'owner', ${version})`,
  );
  const json = { ...newcomer('mallory@example.com'), personId: owned };
  expect(await tell('add', json)).toEqual({ type: 'person_taken' });
});

test('who forgot the password gets a new one, and the old sittings end', async () => {
  const otieno = newcomer('otieno@example.com');
  const first = await tell('add', otieno);
  if (first.type !== 'sign_in') throw new Error('no sign-in');
  const cookie = cookiesFrom(await signIn('otieno@example.com', first.password));
  const given = await tell('password', { personId: otieno.personId });
  expect(given).toMatchObject({ type: 'sign_in', email: 'otieno@example.com' });
  expect((await signIn('otieno@example.com', first.password)).status).toBe(401);
  expect((await office.ask('/api/devices', { cookie })).status).toBe(401);
});

test('who leaves is out, and who comes back is in', async () => {
  const baraka = newcomer('baraka@example.com');
  const given = await tell('add', baraka);
  if (given.type !== 'sign_in') throw new Error('no sign-in');
  const { personId, name } = baraka;
  const change = { personId, name, role: 'collector' };
  expect(await tell('change', { ...change, isActive: false })).toEqual({ type: 'done' });
  const cookie = cookiesFrom(await signIn('baraka@example.com', given.password));
  expect((await office.ask('/api/people', { cookie })).status).toBe(403);
  await tell('change', { ...change, role: 'manager', isActive: true });
  const back = cookiesFrom(await signIn('baraka@example.com', given.password));
  expect((await office.ask('/api/people', { cookie: back })).status).toBe(200);
});

test('owners are made and changed by owners only; nobody shuts themselves out', async () => {
  expect(await tell('add', newcomer('eve@example.com', 'owner'))).toEqual({ type: 'owners_only' });
  const people = await team();
  const asha = people.find(({ email }) => email === 'asha@example.com');
  const meera = people.find(({ email }) => email === 'meera@example.com');
  if (asha === undefined || meera === undefined) throw new Error('they are not in the team');
  const { email: _, ...own } = asha;
  expect(await tell('change', { ...own, role: 'collector' })).toEqual({ type: 'owners_only' });
  expect(await tell('password', { personId: own.personId })).toEqual({ type: 'owners_only' });
  expect(await tell('change', { ...own, isActive: false }, owner)).toEqual({
    type: 'not_yourself',
  });
  const owned = await tell('add', newcomer('eve@example.com', 'owner'), owner);
  expect(owned.type).toBe('sign_in');
});

test('collectors neither see the list nor change it; a stranger is unknown', async () => {
  const brian = await office.cookieOf('brian@example.com');
  expect((await office.ask('/api/people', { cookie: brian })).status).toBe(403);
  const json = newcomer('mallory@example.com', 'owner');
  expect((await office.ask('/api/people/add', { json, cookie: brian })).status).toBe(403);
  expect(await tell('password', { personId: newId() })).toEqual({ type: 'unknown' });
});
