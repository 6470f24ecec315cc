// What the screens' hooks work with while somebody is signed in on this phone.
import type { Fact, FactType } from '../../shared/facts.ts';
import type { Book } from './book.ts';
import type { Draft, Session } from './views.ts';
import type { World } from './world.ts';

export type Store = {
  readonly book: Book;
  readonly session: Session;
  readonly world: World;
  /** Writes one fact down; resolves only after it is safe on this phone. */
  readonly record: <Type extends FactType>(draft: Draft<Type>) => Promise<Fact<Type>>;
  /** Writes several facts down, all or none. */
  readonly recordAll: <Type extends FactType>(
    drafts: readonly Draft<Type>[],
  ) => Promise<readonly Fact<Type>[]>;
  /** Asks the loop for a pass at once, whatever it waits for. */
  readonly syncNow: () => void;
  /** Asks the browser to keep what is stored, unless it has promised to. */
  readonly askToKeep: () => void;
};
