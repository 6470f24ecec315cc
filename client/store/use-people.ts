// Who is of the team, to be chosen by name.
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { PersonRow } from '../../shared/people/person-row.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** Everybody who has not left, and `chosen` even so, by name; `undefined` while loading. */
export function usePeople(chosen: PersonId | null = null): readonly PersonRow[] | undefined {
  const { book } = useStore();
  return useBookQuery(async () => {
    const people = await book.people.toArray();
    return people
      .filter(({ id, isActive = true }) => isActive || id === chosen)
      .toSorted((a, b) => a.name.localeCompare(b.name));
  }, [book, chosen]);
}

/** The same but for the person of this phone. */
export function useOthers(): readonly PersonRow[] | undefined {
  const { session } = useStore();
  return usePeople()?.filter(({ id }) => id !== session.person.id);
}
