// Whose run it is: a person of the office, named by e-mail address or the first there is.
import { type TenantId, tenantIdSchema } from '../../shared/kernel/ids.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { loadOfficers } from '../people/officers.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import { RunStoppedError } from '../runs/run-plan.ts';

type Asked = { readonly tenant?: string | undefined; readonly as?: string | undefined };

/** Throws a sentence that says what is missing. */
export async function findAuthor(database: Database, asked: Asked): Promise<ServerAuthor> {
  const tenantId = await findTenant(database, asked.tenant);
  const people = await readTenant(database, tenantId, loadOfficers);
  const named = asked.as === undefined ? null : await personOf(database, tenantId, asked.as);
  const [author] = named === null ? people : people.filter(({ personId }) => personId === named);
  if (author === undefined) {
    throw new RunStoppedError(
      asked.as === undefined
        ? 'Nobody here is an owner, manager or accountant; make one with `routebook person`'
        : `${asked.as} is no owner, manager or accountant of this tenant`,
    );
  }
  return { tenantId, ...author };
}

async function personOf(database: Database, tenantId: string, email: string) {
  const [person] = await database.pool.query(
    ({ sql }) => sql<{ id: string }[]>`
      select m.person_id as id
      from auth_user u
      join membership m on m.user_id = u.id
      where u.email = ${email.toLowerCase()} and m.tenant_id = ${tenantId}
      order by 1`,
  );
  return person?.id ?? '';
}

async function findTenant(database: Database, name: string | undefined): Promise<TenantId> {
  const tenants = await database.pool.query(
    ({ sql }) => sql<{ id: string; name: string }[]>`select id, name from tenant order by id`,
  );
  const [only, another] =
    name === undefined ? tenants : tenants.filter(({ id, name: own }) => [id, own].includes(name));
  if (only === undefined) {
    throw new RunStoppedError(
      name === undefined
        ? 'The book is empty; make a tenant with `routebook person --tenant`'
        : `There is no tenant named ${name}`,
    );
  }
  if (another !== undefined) throw new RunStoppedError('Name the tenant with --tenant');
  return tenantIdSchema.parse(only.id);
}
