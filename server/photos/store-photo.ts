// Stores one photo of a fact that is in the book, once, however often it is sent. Whose fact it is
// decides: its author adds photos, and so does the office.
import { createHash } from 'node:crypto';
import { instant } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { PHOTOS_A_FACT, type PhotoKind, photoKindOf } from '../../shared/kernel/photo.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import type { Refusal } from '../../shared/protocol.ts';
import type { Database } from '../db/open-database.ts';
import { type TenantTx, writeTenant } from '../db/tenant-transaction.ts';
import type { Who } from '../people/who.ts';

export type SentPhoto = {
  readonly factId: FactId;
  /** As the address names it. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

export type StoringPhoto = {
  readonly who: Who;
  readonly nowMs: number;
  /** Bytes of photos that one tenant may keep. */
  readonly roomBytes: number;
};

/** Null when it is stored. The fact has to be there: photos come after the facts. */
export async function storePhoto(
  database: Database,
  photo: SentPhoto,
  storing: StoringPhoto,
): Promise<Refusal | null> {
  const kind = photoKindOf(photo.bytes);
  if (kind === null) return { refusal: 'malformed', words: 'it is neither JPEG nor WebP' };
  const sha256 = createHash('sha256').update(photo.bytes).digest();
  if (sha256.toString('hex') !== photo.sha256) {
    return { refusal: 'malformed', words: 'its bytes are not those that its address names' };
  }
  const { who } = storing;
  return await writeTenant(database, who.tenantId, async (tx) => {
    const refusal = await judge(tx, photo, storing);
    if (refusal === null) await store(tx, { ...photo, kind, hash: sha256 }, storing);
    return refusal;
  });
}

type Standing = { readonly authorId: string; readonly photos: number; readonly bytes: number };

async function judge(
  { sql, tenantId }: TenantTx,
  { factId, bytes }: SentPhoto,
  { who, roomBytes }: StoringPhoto,
): Promise<Refusal | null> {
  const [standing] = await sql<Standing[]>`
    select author_id as "authorId",
      (select count(*)::integer from photo p
        where p.tenant_id = f.tenant_id and p.fact_id = f.id) as photos,
      (select coalesce(sum(byte_count), 0)::float8 from photo p
        where p.tenant_id = f.tenant_id) as bytes
    from fact f
    where tenant_id = ${tenantId} and id = ${factId}`;
  if (standing === undefined) return { refusal: 'not_found' };
  if (standing.authorId !== who.personId && !OFFICE.includes(who.role)) {
    return { refusal: 'forbidden' };
  }
  const isFull = standing.bytes + bytes.byteLength > roomBytes;
  if (isFull || standing.photos >= PHOTOS_A_FACT) {
    return { refusal: 'too_large', limitBytes: isFull ? roomBytes : PHOTOS_A_FACT };
  }
  return null;
}

type Storing = SentPhoto & { readonly kind: PhotoKind; readonly hash: Uint8Array };

async function store(
  { sql, tenantId }: TenantTx,
  { factId, bytes, kind, hash }: Storing,
  { who, nowMs }: StoringPhoto,
): Promise<void> {
  await sql`
    insert into photo (tenant_id, fact_id, sha256, kind, bytes, byte_count, person_id, at)
    values (${tenantId}, ${factId}, ${hash}, ${kind}, ${bytes}, ${bytes.byteLength},
      ${who.personId}, ${instant(nowMs)})
    on conflict do nothing`;
}
