// Opens the demo in a book: fills it, lets its people sign in and shows how. One that was cut off
// goes on where it can; one that is there already is left alone.
import type { Database } from './db/open-database.ts';
import { demoPeople } from './demo/demo-people.ts';
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
