// The photos of a fact, for the office and for whoever recorded it.
import type { FactId } from '../../shared/kernel/ids.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { Who } from '../people/who.ts';

export type PhotoRow = { readonly sha256: string; readonly byteCount: number; readonly at: string };
export type PhotoBytes = { readonly kind: string; readonly bytes: Uint8Array };

/** Null where there is no such fact, or it is not theirs to see. */
export async function loadPhotos(
  read: TenantRead,
  factId: FactId,
  who: Who,
): Promise<readonly PhotoRow[] | null> {
  const { sql, tenantId } = read;
  const [fact] = await sql<{ authorId: string }[]>`
    select author_id as "authorId" from fact where tenant_id = ${tenantId} and id = ${factId}`;
  const isTheirs = OFFICE.includes(who.role) || fact?.authorId === who.personId;
  if (fact === undefined || !isTheirs) return null;
  return await sql<PhotoRow[]>`
    select encode(sha256, 'hex') as sha256, byte_count as "byteCount",
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from photo
    where tenant_id = ${tenantId} and fact_id = ${factId}
    order by at, sha256`;
}

export async function loadPhotoBytes(
  read: TenantRead,
  photo: { readonly factId: FactId; readonly sha256: string },
  who: Who,
): Promise<PhotoBytes | null> {
  if ((await loadPhotos(read, photo.factId, who)) === null) return null;
  const { sql, tenantId } = read;
  const [row] = await sql<PhotoBytes[]>`
    select kind, bytes
    from photo
    where tenant_id = ${tenantId} and fact_id = ${photo.factId}
      and sha256 = decode(${photo.sha256}, 'hex')`;
  return row ?? null;
}
