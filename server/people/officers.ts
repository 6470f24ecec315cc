// Who of the office writes facts where no person is asking: imports, billing by command, callbacks.
import type { PersonId } from '../../shared/kernel/ids.ts';
import { OFFICE, type Role } from '../../shared/kernel/role.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

export type Officer = { readonly personId: PersonId; readonly role: Role };

/** Who is in the office still, owners first, then managers, then accountants; never who left. */
export async function loadOfficers({ sql, tenantId }: TenantRead): Promise<readonly Officer[]> {
  return await sql<Officer[]>`
    select id as "personId", role
    from person
    where tenant_id = ${tenantId} and is_active and role = any(${[...OFFICE]}::text[])
    order by array_position(${[...OFFICE]}::text[], role), id`;
}
