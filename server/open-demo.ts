// Opens the demo in a book: fills it, lets its people sign in and shows how. One that was cut off
// goes on where it can; one that is there already is left alone.
import { inArray, min } from 'drizzle-orm';
import type { Database } from './db/open-database.ts';
import { authUser } from './db/schema/sign-in.ts';
import { demoPeople } from './demo/demo-people.ts';
import { demoTenantId } from './demo/demo-plan.ts';
import { type DemoFilled, type DemoSettings, fillWithDemo } from './demo/fill-with-demo.ts';
import type { Auth } from './people/auth.ts';
import { signUpPerson } from './people/create-person.ts';
import { listDemoSignIns, showDemoSignIns } from './people/demo-sign-ins.ts';
import { foundTenant } from './setup/found-tenant.ts';

export type DemoPlace = { readonly database: Database; readonly auth: Auth };
export type DemoSize = Omit<DemoSettings, 'found' | 'signUp' | 'isWhole'>;

/** Throws a plain sentence when a demo that was cut off can't be completed. */
export async function openDemo({ database, auth }: DemoPlace, size: DemoSize): Promise<DemoFilled> {
  const isWhole = (await listDemoSignIns(database)).length > 0;
  const filled = await fillWithDemo(database, {
    ...size,
    isWhole,
    found: foundTenant,
    signUp: async (tenantId, { id: personId, name, role, email, password }) => {
      await signUpPerson({ database, auth }, { tenantId, personId, name, role, email, password });
    },
  });
  await showDemoSignIns(
    database,
    demoPeople.map(({ email, password, name, role }) => ({ email, password, name, role })),
  );
  return filled;
}

export type DemoDue =
  | { readonly type: 'new' }
  /** It was begun then and not finished: nobody was shown how to get in. */
  | { readonly type: 'cut_off'; readonly sinceMs: number };

/** Whether a book wants a demo: an empty one does, and one that holds nothing but half of it. */
export async function findDemoDue(database: Database, nowMs: number): Promise<DemoDue | null> {
  const tenants = await database.pool.query(
    ({ sql }) => sql<{ id: string }[]>`select id from tenant limit 2`,
  );
  if (tenants.length === 0) return { type: 'new' };
  const isOnlyDemo = tenants.every(({ id }) => id === demoTenantId);
  if (!isOnlyDemo || (await listDemoSignIns(database)).length > 0) return null;
  const emails = demoPeople.map(({ email }) => email);
  const [first] = await database.pool.query(({ db }) =>
    db
      .select({ at: min(authUser.createdAt) })
      .from(authUser)
      .where(inArray(authUser.email, emails)),
  );
  return { type: 'cut_off', sinceMs: first?.at?.getTime() ?? nowMs };
}
