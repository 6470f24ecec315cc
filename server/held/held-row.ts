// A fact that is kept apart as the steps about it see it, and the book's no to a release.
import type { PersonId } from '../../shared/kernel/ids.ts';

export type HeldRow = {
  readonly authorId: PersonId;
  readonly payload: string;
  /** It was withdrawn or released. */
  readonly settled: 'withdrawn' | 'released' | null;
};

/** What the book said to a release that it does not take; rolls everything back. */
export class NotReleased extends Error {
  override readonly name = 'NotReleased';
}
