// Sign-ins that the demo shows to everybody. Only a demo writes them, and they are gone with it: a
// row whose person no longer belongs anywhere is not shown.
import { eq } from 'drizzle-orm';
import type { Role } from '../../shared/kernel/role.ts';
import type { Database } from '../db/open-database.ts';
import { membership } from '../db/schema/people.ts';
import { authUser, demoSignIn } from '../db/schema/sign-in.ts';

export type DemoSignIn = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
};

export async function listDemoSignIns(database: Database): Promise<readonly DemoSignIn[]> {
  return await database.pool.query(({ db }) =>
    db
      .selectDistinct({
        email: demoSignIn.email,
        password: demoSignIn.password,
        name: demoSignIn.name,
        role: demoSignIn.role,
      })
      .from(demoSignIn)
      .innerJoin(authUser, eq(authUser.email, demoSignIn.email))
      .innerJoin(membership, eq(membership.userId, authUser.id))
      .orderBy(demoSignIn.email),
  );
}

/** Whether somebody's sign-in is shown to everybody. */
export async function isOfDemo(database: Database, userId: string): Promise<boolean> {
  const found = await database.pool.query(({ db }) =>
    db
      .select({ email: demoSignIn.email })
      .from(demoSignIn)
      .innerJoin(authUser, eq(authUser.email, demoSignIn.email))
      .where(eq(authUser.id, userId)),
  );
  return found.length > 0;
}

/** Makes the sign-ins known, as the demo does for people that it has signed up. */
export async function showDemoSignIns(
  database: Database,
  signIns: readonly DemoSignIn[],
): Promise<void> {
  await database.pool.query(async ({ db }) => {
    if (signIns.length > 0)
      await db
        .insert(demoSignIn)
        .values([...signIns])
        .onConflictDoNothing();
  });
}
