// What a phone that lost its copy had not sent, by what it last told of itself: its person is told,
// so that nobody believes that the money of those entries is in the book.
import { instant } from '../../shared/kernel/day.ts';
import type { DeviceId } from '../../shared/kernel/ids.ts';
import type { LostBook } from '../../shared/pairing.ts';
import type { UnsentSum } from '../../shared/protocol.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import type { Who } from './who.ts';

type Row = {
  readonly code: string;
  readonly lastContactAt: string | null;
  readonly unsentCount: number;
  readonly unsentSums: readonly UnsentSum[];
};

/** Of a person's `earlier` devices the one that was heard of last; null where none is theirs. */
export async function findLost(
  database: Database,
  who: Who,
  earlier: readonly DeviceId[],
): Promise<LostBook | null> {
  if (earlier.length === 0) return null;
  const [row] = await readTenant(
    database,
    who.tenantId,
    ({ sql }) => sql<Row[]>`
      select code, last_contact_at as "lastContactAt", unsent_count as "unsentCount",
        unsent_sums as "unsentSums"
      from device
      where tenant_id = ${who.tenantId} and person_id = ${who.personId} and kind = 'phone'
        and id = any(${earlier}::uuid[])
      order by last_contact_at desc nulls last, code desc
      limit 1`,
  );
  if (row === undefined) return null;
  const { code: deviceCode, lastContactAt, unsentCount, unsentSums } = row;
  return {
    deviceCode,
    lastContactAt: lastContactAt === null ? null : instant(Date.parse(lastContactAt)),
    unsentCount,
    unsentSums,
  };
}
