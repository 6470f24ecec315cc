// The key with which a phone of the office makes codes for cash: asked for once, as soon as there
// is a network, and kept, so that codes are made without one.
import { useEffect } from 'react';
import { keyAnswerSchema } from '../../shared/cash/answers.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import type { Book } from './book.ts';
import { exchange } from './exchange.ts';
import { useStore } from './session.ts';
import type { Store } from './store.ts';
import { useBookQuery } from './use-book-query.ts';

async function readKey(book: Book): Promise<string | null> {
  const row = await book.meta.get('code_key');
  return row?.key === 'code_key' ? row.value : null;
}

/** Asks for it where there is none; what finds no network is asked the next time. */
async function fetchKey(
  { book, world, session }: Pick<Store, 'book' | 'world' | 'session'>,
  signal: AbortSignal,
): Promise<void> {
  const body = { deviceId: session.deviceId };
  const reply = await exchange(
    world,
    { path: '/api/cash/code-key', body, signal },
    keyAnswerSchema,
  );
  if (reply.type !== 'answered') return;
  await book.meta.put({ key: 'code_key', value: reply.answer.key });
}

/** Null where the phone has none yet; `undefined` while loading. */
export function useCodeKey(): string | null | undefined {
  const store = useStore();
  const { book, session } = store;
  const key = useBookQuery(() => readKey(book), [book]);
  const isWanted = key === null && OFFICE.includes(session.person.role);
  useEffect(() => {
    if (!isWanted) return;
    const leaving = new AbortController();
    void fetchKey(store, leaving.signal);
    return () => leaving.abort();
  }, [isWanted, store]);
  return key;
}
