// `routebook person`: gives somebody a sign-in, and makes the tenant where there is none. This is
// how the first owner of an installation comes in.
import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { roleSchema } from '../../shared/kernel/role.ts';
import type { Database } from '../db/open-database.ts';
import { signUpPerson } from '../people/create-person.ts';
import type { RoutebookCommand } from './command.ts';
import { readOptions } from './read-options.ts';

const optionsSchema = z.object({
  email: z.email(),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  role: roleSchema,
  tenant: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
});

export const addPerson: RoutebookCommand = {
  name: 'person',
  summary: 'give somebody a sign-in; a password is made up and shown once',
  declare: (words) => {
    words
      .requiredOption('--email <address>', 'what they sign in with')
      .requiredOption('--name <name>', 'as it stands in the book')
      .requiredOption('--role <role>', 'owner, manager, accountant or collector')
      .option('--tenant <name>', 'made when there is none of this name; the only one otherwise');
  },
  run: async (desk, { options }) => {
    const { email, name, role, tenant } = readOptions(optionsSchema, options);
    const { database, auth } = await desk.openBook();
    const tenantId = await findTenant(database, tenant);
    const password = randomBytes(9).toString('base64url');
    const person = await signUpPerson(
      { database, auth },
      { tenantId, email, name, role, password },
    );
    const { isNew } = person;
    desk.say(isNew ? `${name} signs in with ${email} / ${password}` : `${email} is known already`);
    const report = { ...person, tenantId, email, ...(isNew ? { password } : {}) };
    return { isGood: true, report };
  },
};

async function findTenant(database: Database, name: string | undefined): Promise<string> {
  return await database.pool.transaction('write', async ({ sql }) => {
    const found = await sql<{ id: string; name: string }[]>`
      select id, name from tenant order by id for update`;
    const named = name === undefined ? found : found.filter((tenant) => tenant.name === name);
    const [only, another] = named;
    if (only && !another) return only.id;
    if (name === undefined) throw new Error('Name the tenant with --tenant');
    if (another) throw new Error(`There are several tenants named ${name}`);
    const id = uuidV7(Date.now(), randomBytes(10));
    await sql`insert into tenant (id, name) values (${id}, ${name})`;
    return id;
  });
}
