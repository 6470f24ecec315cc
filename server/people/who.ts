// Who is asking: the person behind a session, in their tenant, with their role. Remembered for at
// most thirty seconds, so that a person who was dismissed is out within that time, on every server.
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { DeviceId, PersonId, TenantId } from '../../shared/kernel/ids.ts';
import { personIdSchema, tenantIdSchema } from '../../shared/kernel/ids.ts';
import { CLOSERS, OFFICE, type Role } from '../../shared/kernel/role.ts';
import type { Refusal } from '../../shared/protocol.ts';
import type { Asked } from '../api/asked.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import type { Auth } from './auth.ts';
import type { ShutOutPhones } from './shut-out-phone.ts';

export type Who = {
  readonly userId: string;
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly name: string;
};

/** What a route behind the session knows. */
export type SignedIn = {
  readonly Bindings: Asked['Bindings'];
  readonly Variables: Asked['Variables'] & {
    readonly who: Who;
    /** A phone that was shut out, and speaks by the key of its pairing: for itself only. */
    readonly shutOut?: DeviceId;
  };
};

export type People = {
  whoIsAsking(request: Request): Promise<Answer>;
  /** Forgets what it remembers of the request's session (it signed out, or changed). */
  forget(request: Request): void;
  /** Forgets what it remembers of a user: what they may do has changed. */
  forgetUser(userId: string): void;
};

type Answer = { readonly who: Who; readonly cookies: readonly string[] } | Refusal;
type Remembered = { readonly who: Who; readonly untilMs: number };

const rememberMs = 30_000;
const rememberedMost = 5_000;

export function knowPeople(database: Database, auth: Auth): People {
  const remembered = new Map<string, Remembered>();
  return {
    whoIsAsking: async (request) => {
      const key = sessionKey(request);
      if (key === null) return { refusal: 'signed_out' };
      const known = remembered.get(key);
      if (known && known.untilMs > Date.now()) return { who: known.who, cookies: [] };
      remembered.delete(key);
      const session = await auth.session(request);
      if (session === null) return { refusal: 'signed_out' };
      const who = await findPerson(database, session.userId);
      if (who === null) return { refusal: 'forbidden' };
      remembered.set(key, { who, untilMs: Date.now() + rememberMs });
      const [oldest] = remembered.keys();
      if (remembered.size > rememberedMost && oldest !== undefined) remembered.delete(oldest);
      return { who, cookies: session.cookies };
    },
    forget: (request) => {
      const key = sessionKey(request);
      if (key !== null) remembered.delete(key);
    },
    forgetUser: (userId) => {
      for (const [key, { who }] of remembered) if (who.userId === userId) remembered.delete(key);
    },
  };
}

/** The one door that is open to a phone that was shut out. */
const syncPath = '/api/sync';

/** Lets only those pass who are somebody here; the routes behind it read `who`. */
export function askWho(people: People, shutOutPhone: ShutOutPhones): MiddlewareHandler<SignedIn> {
  return async (c, next) => {
    const answer = await people.whoIsAsking(c.req.raw);
    if ('refusal' in answer) {
      const phone = c.req.path === syncPath ? await shutOutPhone(c.req.header()) : null;
      if (phone === null) return refuse(answer);
      const { deviceId, ...person } = phone;
      c.set('who', { ...person, userId: '' });
      c.set('shutOut', deviceId);
      return await next();
    }
    c.set('who', answer.who);
    await next();
    for (const cookie of answer.cookies) c.res.headers.append('set-cookie', cookie);
    return undefined;
  };
}

const only =
  (roles: readonly Role[]): MiddlewareHandler<SignedIn> =>
  async (c, next) => {
    if (!roles.includes(c.get('who').role)) return refuse({ refusal: 'forbidden' });
    await next();
    return undefined;
  };

/** Of those who are somebody, lets only the office pass. */
export const officeOnly = only(OFFICE);
/** Lets only those pass who may close the books: owners and managers. */
export const closersOnly = only(CLOSERS);

/** Digest of the cookie that carries the session, whole: its signature belongs to it. */
function sessionKey(request: Request): string | null {
  const cookie = request.headers.get('cookie') ?? '';
  const found = /(?:^|;\s*)((?:__Secure-)?routebook\.session_token=[^;]+)/.exec(cookie)?.[1];
  return found ? createHash('sha256').update(found).digest('base64') : null;
}

/** The active person of a user. Somebody in several tenants is who they are in the first. */
async function findPerson(database: Database, userId: string): Promise<Who | null> {
  const [member] = await database.pool.query(
    ({ sql }) => sql<{ tenant_id: string; person_id: string }[]>`
      select tenant_id, person_id
      from membership
      where user_id = ${userId}
      order by tenant_id
      limit 1`,
  );
  if (!member) return null;
  const [person] = await readTenant(
    database,
    member.tenant_id,
    ({ sql }) => sql<{ name: string; role: Role }[]>`
      select name, role
      from person
      where tenant_id = ${member.tenant_id} and id = ${member.person_id} and is_active`,
  );
  if (!person) return null;
  return {
    userId,
    tenantId: tenantIdSchema.parse(member.tenant_id),
    personId: personIdSchema.parse(member.person_id),
    role: person.role,
    name: person.name,
  };
}
