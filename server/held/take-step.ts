// Takes one step about a fact that is kept apart, once: in the transaction that also books it where
// the office releases it.
import type * as z from 'zod/mini';
import type { HeldStep, stepTakenSchema } from '../../shared/held.ts';
import { instant } from '../../shared/kernel/day.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import type { Refusal } from '../../shared/protocol.ts';
import type { Database } from '../db/open-database.ts';
import { type TenantTx, writeTenant } from '../db/tenant-transaction.ts';
import type { Who } from '../people/who.ts';
import { type HeldRow, NotReleased } from './held-row.ts';
import { release } from './release.ts';

export type StepTaken = z.infer<typeof stepTakenSchema> | Refusal;

const TAKEN = { outcome: 'taken', words: '' } as const;

export async function takeStep(
  database: Database,
  { who, step, nowMs }: { readonly who: Who; readonly step: HeldStep; readonly nowMs: number },
): Promise<StepTaken> {
  try {
    return await writeTenant(database, who.tenantId, async (tx) => {
      if (await isTaken(tx, step)) return TAKEN;
      const held = await loadRow(tx, step);
      if (held === null) return { refusal: 'not_found' };
      if (!mayTake(step, held, who)) return { refusal: 'forbidden' };
      const { settled } = held;
      if (settled !== null) return { outcome: 'refused', words: 'it was settled before', settled };
      await storeStep(tx, step, { who, nowMs });
      if (step.kind === 'released') await release(tx, step, { held, who, nowMs });
      return TAKEN;
    });
  } catch (error) {
    if (error instanceof NotReleased) return { outcome: 'refused', words: error.message };
    throw error;
  }
}

/** Its author may withdraw it and ask; the office may settle it either way. */
function mayTake({ kind }: HeldStep, { authorId }: HeldRow, who: Who): boolean {
  const isAuthors = kind === 'withdrawn' || kind === 'asked';
  return OFFICE.includes(who.role) || (isAuthors && authorId === who.personId);
}

async function isTaken({ sql, tenantId }: TenantTx, { id }: HeldStep): Promise<boolean> {
  const rows = await sql`select from held_step where tenant_id = ${tenantId} and id = ${id}`;
  return rows.length > 0;
}

async function loadRow({ sql, tenantId }: TenantTx, step: HeldStep): Promise<HeldRow | null> {
  const [row] = await sql<HeldRow[]>`
    select author_id as "authorId", payload, (
        select max(s.kind) from held_step s
        where s.tenant_id = h.tenant_id and s.device_id = h.device_id and s.seq = h.seq
          and s.kind in ('withdrawn', 'released')
      ) as settled
    from held_fact h
    where tenant_id = ${tenantId} and device_id = ${step.deviceId} and seq = ${step.seq}
      and outcome <> 'applied'`;
  return row ?? null;
}

type By = { readonly who: Who; readonly nowMs: number };

async function storeStep({ sql, tenantId }: TenantTx, step: HeldStep, { who, nowMs }: By) {
  await sql`
    insert into held_step (tenant_id, id, device_id, seq, kind, note, replaced_by, person_id, at)
    values (${tenantId}, ${step.id}, ${step.deviceId}, ${step.seq}, ${step.kind}, ${step.note},
      ${step.replacedBy}, ${who.personId}, ${instant(nowMs)})`;
}
