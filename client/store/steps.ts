// What a person does about a fact that the office keeps apart: written down here first, sent when a
// network is there, and only then does the fact leave the list of what needs fixing.
import type * as z from 'zod/mini';
import { type HeldStep, stepTakenSchema } from '../../shared/held.ts';
import { instant } from '../../shared/kernel/day.ts';
import { type FactId, uuidV7 } from '../../shared/kernel/ids.ts';
import type { Book, StepRow } from './book.ts';
import { exchange } from './exchange.ts';
import { whileRoomIsMade } from './make-room.ts';
import { endWith, withReopening } from './reopen.ts';
import type { World } from './world.ts';

type Taking = Pick<HeldStep, 'kind' | 'note' | 'replacedBy'>;

type At = { readonly book: Book; readonly world: World };

/**
 * Notes a step about one of this phone's own facts; false where it needs none any more. Throws
 * where the phone could not write it: then it is not noted.
 */
export async function noteStep(at: At, factId: FactId, taking: Taking): Promise<boolean> {
  const { book, world } = at;
  const id = stepId(world);
  return await whileRoomIsMade(book, () =>
    withReopening(book, world, (givenUp) =>
      book.transaction('rw', [book.outbox, book.steps], async (transaction) => {
        endWith(givenUp, transaction);
        return await putStep(at, factId, { ...taking, id });
      }),
    ),
  );
}

/** Inside the caller's transaction on the outbox and the steps. */
export async function putStep(
  { book, world }: At,
  factId: FactId,
  { id = stepId(world), ...taking }: Taking & { readonly id?: string },
): Promise<boolean> {
  const [row, noted] = await Promise.all([book.outbox.get(factId), book.steps.toArray()]);
  const isOver = noted.some(
    (step) => step.factId === factId && step.kind === 'withdrawn' && step.id !== id,
  );
  if (row === undefined || !isApart(row) || isOver) return false;
  const { deviceId, seq } = row;
  await book.steps.put({ id, deviceId, seq, factId, ...taking });
  return true;
}

const stepId = (world: World) => uuidV7(world.now(), world.random(10));

const isApart = ({ state }: { readonly state: string }) =>
  state === 'refused' || state === 'parked';

const PATH = '/api/held';

/** Sends what was noted, one by one; what finds no network is sent by a later pass. */
export async function sendSteps(book: Book, world: World, signal: AbortSignal): Promise<void> {
  for (const row of await book.steps.orderBy('id').toArray()) {
    const { factId, ...body } = row;
    const reply = await exchange(world, { path: PATH, body, signal }, stepTakenSchema);
    const answer = reply.type === 'answered' ? reply.answer : null;
    const code = reply.type === 'refused' ? reply.refusal.refusal : null;
    // An older backup knows of no such fact yet: the steps about others do not wait for it.
    if (code === 'not_found') continue;
    // A step of another person is nobody's here any more.
    if (answer === null && code !== 'forbidden') return;
    await settle(book, row, { became: becameOf(row, answer), atMs: world.now() });
  }
}

type Became = 'withdrawn' | 'released' | null;

/** What the fact has become, null where it still needs fixing. */
function becameOf({ kind }: StepRow, answer: z.infer<typeof stepTakenSchema> | null): Became {
  if (answer?.outcome === 'refused') return answer.settled ?? null;
  return answer !== null && kind === 'withdrawn' ? 'withdrawn' : null;
}

type Settling = { readonly became: Became; readonly atMs: number };

/** The office has the step: a settled fact leaves the list and stays in the archive. */
async function settle(book: Book, { id, factId }: StepRow, { became, atMs }: Settling) {
  await book.transaction('rw', [book.steps, book.outbox, book.sent], async () => {
    await book.steps.delete(id);
    const row = await book.outbox.get(factId);
    if (became === null || row === undefined || !isApart(row)) return;
    const { state, mayBeKnown, refusal, ...own } = row;
    const archived = { ...own, version: 0, ackedAt: instant(atMs), issues: [] };
    await book.outbox.delete(factId);
    // What the office released is in the book, whatever was wanted here.
    await book.sent.put(became === 'withdrawn' ? { ...archived, isWithdrawn: 1 } : archived);
  });
}

/** Facts that the office has released are in the book: they no longer need fixing. */
export async function dropReleased(
  book: Book,
  pulled: readonly { readonly id: FactId; readonly version: number }[],
  atMs: number,
): Promise<void> {
  // What waits is short; a page holds a thousand facts.
  const apart = (await book.outbox.toArray()).filter(isApart);
  if (apart.length === 0) return;
  const versions = new Map(pulled.map(({ id, version }) => [id, version]));
  for (const row of apart) {
    const version = versions.get(row.id);
    if (version === undefined) continue;
    const { state, mayBeKnown, refusal, ...own } = row;
    await book.outbox.delete(row.id);
    await book.sent.put({ ...own, version, ackedAt: instant(atMs), issues: [] });
  }
}
