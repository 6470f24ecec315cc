// Books a fact that was kept apart, because the office says so: under its author, through the same
// street as every fact, by the server device of whoever releases it.
import type { HeldStep } from '../../shared/held.ts';
import { must } from '../../shared/kernel/assert.ts';
import { instant } from '../../shared/kernel/day.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Who } from '../people/who.ts';
import { ownDeviceOf } from '../runs/server-device.ts';
import { applyBatches } from '../sync/apply.ts';
import { readBatch } from '../sync/batch.ts';
import { loadFor } from '../sync/load-group.ts';
import { type HeldRow, NotReleased } from './held-row.ts';

type Releasing = { readonly held: HeldRow; readonly who: Who; readonly nowMs: number };

/** Throws `NotReleased` with the book's reason, so that nothing of the step stays. */
export async function release(
  tx: TenantTx,
  step: HeldStep,
  { held, who, nowMs }: Releasing,
): Promise<void> {
  const device = await ownDeviceOf(tx, who.personId);
  const batch = readBatch(
    {
      protocol: PROTOCOL_VERSION,
      deviceId: device.id,
      lineage: null,
      clock: instant(nowMs),
      ackedSeq: device.lastSeq,
      unsent: { count: 0, oldestAt: null },
      appVersion: 'office',
      facts: [{ ...contentOf(held.payload), seq: device.lastSeq + 1 }],
      pull: null,
    },
    // The author stays; that the role may not record it is what the office answers for.
    { tenantId: who.tenantId, deviceId: device.id, personId: held.authorId, role: who.role },
    nowMs,
  );
  const arrived = must(batch.arrived[0], 'a batch of one fact holds one');
  const loaded = await loadFor(tx, [arrived], []);
  const isItself = ({ deviceId, seq }: { deviceId: string; seq: number }) =>
    deviceId === step.deviceId && seq === step.seq;
  const others = loaded.known.filter((known) => !isItself(known));
  const fresh = { batch, fresh: [arrived] };
  const grounds = { ...loaded, known: others };
  const { outcomes, statements } = await applyBatches(tx, [fresh], grounds);
  await Promise.all(statements);
  const outcome = must(outcomes[0]?.[0], 'a fact has its outcome');
  if (outcome.outcome !== 'applied') throw new NotReleased(outcome.refusal?.words ?? '');
}

function contentOf(payload: string): object {
  const content: unknown = JSON.parse(payload);
  if (typeof content !== 'object' || content === null) throw new NotReleased('it is no fact');
  return content;
}
