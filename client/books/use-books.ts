// Asks the server about the books: they are worked out from everything in the book, which no phone
// holds. What was answered once is shown again while the next answer comes, or none can.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { RefusedError, readUnlessRefused } from '../app/read-answer.ts';
import { useStore } from '../store/session.ts';

/** `none`: not without a network. `refused`: the server was reached and did not answer it. */
export type BooksAnswer<Answer> =
  | { readonly state: 'loading' | 'none' | 'refused' }
  | { readonly state: 'shown' | 'stale'; readonly answer: Answer };

const ASKED_AGAIN_MS = 20_000;
const FRESH_MS = 15_000;

/** The answer to a path below /api/books, read by `schema`. */
export function useBooks<Answer>(path: string, schema: z.ZodMiniType<Answer>): BooksAnswer<Answer> {
  const { world, session } = useStore();
  const query = useQuery({
    queryKey: ['books', session.person.id, path],
    queryFn: async ({ signal }) => {
      const response = await world.fetch(`/api/books/${path}`, { signal });
      return await readUnlessRefused(response, schema);
    },
    staleTime: FRESH_MS,
    refetchInterval: ASKED_AGAIN_MS,
    placeholderData: keepPreviousData,
    retry: (failures, error) => failures < 2 && !(error instanceof RefusedError),
  });
  const { data: answer, error, fetchStatus, isPlaceholderData } = query;
  const isCutOff = fetchStatus === 'paused' || error !== null;
  if (answer !== undefined && !(isPlaceholderData && isCutOff)) {
    return { state: isCutOff ? 'stale' : 'shown', answer };
  }
  if (error instanceof RefusedError) return { state: 'refused' };
  return { state: isCutOff ? 'none' : 'loading' };
}
