// Who runs the office, for choosing to whom cash is handed.
import { OFFICE } from '../../shared/kernel/role.ts';
import type { PersonRow } from '../../shared/protocol.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** Everybody of the office but the person of this phone; `undefined` while loading. */
export function useOfficePeople(): readonly PersonRow[] | undefined {
  const { book, session } = useStore();
  return useBookQuery(async () => {
    const people = await book.people.toArray();
    return people.filter(({ id, role }) => OFFICE.includes(role) && id !== session.person.id);
  }, [book, session.person.id]);
}
