// A small office for the tests of doors: one server over a real database, a tenant with an owner
// and two collectors, and their sign-ins.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { makeLog } from '../../server/api/log.ts';
import { type App, type AppSettings, makeApp } from '../../server/app.ts';
import type { Database } from '../../server/db/open-database.ts';
import { signUpPerson } from '../../server/people/create-person.ts';
import { type TenantId, tenantIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import { cookiesFrom } from '../cookies-from.ts';
import { freshDatabase } from '../database.ts';

export const password = 'four-goats-and-a-lamp';

export type Office = {
  readonly app: App;
  readonly database: Database;
  readonly tenantId: TenantId;
  readonly settings: AppSettings;
  /** Signs in and answers the cookie header. */
  cookieOf(email: string): Promise<string>;
  ask(path: string, init?: AskInit): Promise<Response>;
  close(): Promise<void>;
};

type AskInit = Omit<RequestInit, 'body'> & { readonly cookie?: string; readonly json?: unknown };

export const newId = () => uuidV7(Date.now(), randomBytes(10));

export async function openOffice(settings: Partial<AppSettings> = {}): Promise<Office> {
  const database = settings.database ?? (await freshDatabase());
  const all: AppSettings = {
    database,
    log: makeLog('silent'),
    secret: 'a secret that is long enough for tests',
    clientFolder: path.join(import.meta.dirname, 'no-built-app'),
    rooms: [],
    ...settings,
  };
  const app = makeApp(all);
  const tenantId = await addTenant(database, 'Morning Star');
  await addPerson({ app, database, tenantId }, 'asha@example.com', 'owner');
  await addPerson({ app, database, tenantId }, 'brian@example.com', 'collector');
  await addPerson({ app, database, tenantId }, 'chipo@example.com', 'collector');
  const ask = async (to: string, { cookie, json, ...init }: AskInit = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== undefined) headers.set('cookie', cookie);
    if (json === undefined) return await app.hono.request(to, { ...init, headers });
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return await app.hono.request(to, {
      method: 'POST',
      ...init,
      headers,
      body: JSON.stringify(json),
    });
  };
  return {
    app,
    database,
    tenantId,
    settings: all,
    ask,
    cookieOf: async (email) =>
      cookiesFrom(await ask('/api/auth/sign-in/email', { json: { email, password } })),
    close: async () => {
      app.live.close();
      await database.close();
    },
  };
}

export async function addTenant(database: Database, name: string): Promise<TenantId> {
  const id = tenantIdSchema.parse(newId());
  await database.pool.query(
    ({ sql }) => sql`insert into tenant (id, name) values (${id}, ${name})`,
  );
  return id;
}

type Place = Pick<Office, 'app' | 'database' | 'tenantId'>;

export async function addPerson(place: Place, email: string, role: Role) {
  const { app, database, tenantId } = place;
  const name = email.split('@')[0] ?? email;
  return await signUpPerson(
    { database, auth: app.auth },
    { tenantId, email, name, role, password },
  );
}
