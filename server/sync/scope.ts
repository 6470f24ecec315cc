// What a phone may see: the office sees every round, a collector their own rounds and customers who
// are in no round yet. The scope's fingerprint stands in the cursor; another scope starts again.
import { createHash } from 'node:crypto';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { Pusher } from './batch.ts';

export type Scope = { readonly rounds: readonly RoundId[] | 'all'; readonly fingerprint: string };

export async function scopeOf(read: TenantRead, asking: Pusher): Promise<Scope> {
  if (OFFICE.includes(asking.role)) return { rounds: 'all', fingerprint: 'all' };
  const rows = await read.sql<{ id: RoundId }[]>`
    select id
    from round
    where tenant_id = ${read.tenantId} and collector_id = ${asking.personId}
    order by id`;
  const rounds = rows.map(({ id }) => id);
  const fingerprint = createHash('sha256').update(rounds.join()).digest('hex').slice(0, 16);
  return { rounds, fingerprint };
}

/** SQL condition on the customer `c` of a row: within the scope. */
export function withinScope({ sql }: TenantRead, { rounds }: Scope) {
  return rounds === 'all'
    ? sql`true`
    : sql`(c.round_id is null or c.round_id = any(${rounds}::uuid[]))`;
}
