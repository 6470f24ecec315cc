// What was asked of the office is asked anew as soon as the book moves on: everything once this
// phone's own work was taken there, lists also when others' was. Sums of the whole book come only
// now and then, since each costs the office a walk through it.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { readSync } from '../store/meta.ts';
import { useStore } from '../store/session.ts';
import { useBookQuery } from '../store/use-book-query.ts';
import { OFFICE_LIST } from './use-office.ts';

export function AskedAnew() {
  const { book } = useStore();
  const asked = useQueryClient();
  const waiting = useBookQuery(() => book.outbox.count(), [book], 0);
  const version = useBookQuery(async () => (await readSync(book)).cursor?.version, [book]);
  const before = useRef({ waiting: 0, version });
  useEffect(() => {
    const was = before.current;
    before.current = { waiting, version };
    if (waiting < was.waiting) void asked.invalidateQueries();
    else if (was.version !== undefined && version !== was.version) {
      void asked.invalidateQueries({ queryKey: [OFFICE_LIST] });
    }
  }, [waiting, version, asked]);
  return null;
}
