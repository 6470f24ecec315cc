// Asks the office what no phone holds, and tells it what to do at once: only with a network. What
// was answered once is shown again while the next answer comes, or none can.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { useStore } from '../store/session.ts';
import { RefusedError, readAnswer, readUnlessRefused } from './read-answer.ts';

/** First in the key of every list that is asked of the office. */
export const OFFICE_LIST = 'office';

/** Of the last question: nobody was reached, they are signed out, or may not see it. */
export type Trouble = 'unreachable' | 'signed_out' | 'refused';

export type OfficeAnswer<Answer> = {
  readonly answer: Answer | undefined;
  /** Null where the office answered, or is being asked. */
  readonly trouble: Trouble | null;
};

type Asking<Answer> = {
  /** First in the key: lists are asked anew with every change, others seldom. */
  readonly kind?: string;
  /** False: not again by itself. */
  readonly againMs?: number | ((answer: Answer) => number | false);
  readonly freshMs?: number;
  /** Another path shows what the one before said, until it is answered. */
  readonly isCarriedOver?: boolean;
};

const USUAL_MS = 30_000;
const RETRY_MS = 500;

/** The answer to GET `path`, asked again every half minute while it is looked at. */
export function useOffice<Answer>(
  path: string,
  schema: z.ZodMiniType<Answer>,
  asking: Asking<Answer> = {},
): OfficeAnswer<Answer> {
  const { world, session } = useStore();
  const { kind = OFFICE_LIST, againMs = USUAL_MS, freshMs = 0, isCarriedOver = false } = asking;
  const query = useQuery({
    queryKey: [kind, session.person.id, path],
    queryFn: async ({ signal }) =>
      await readUnlessRefused(await world.fetch(path, { signal }), schema),
    staleTime: freshMs,
    refetchInterval: ({ state: { data } }) => {
      if (typeof againMs === 'number') return againMs;
      return data === undefined ? false : againMs(data);
    },
    ...(isCarriedOver ? { placeholderData: keepPreviousData } : {}),
    retry: (failures, error) => failures < 1 && !(error instanceof RefusedError),
    retryDelay: RETRY_MS,
  });
  const trouble = troubleOf(query.error, query.fetchStatus === 'paused');
  const isOfAnother = query.isPlaceholderData && trouble !== null;
  return { answer: isOfAnother ? undefined : query.data, trouble };
}

function troubleOf(error: Error | null, isPaused: boolean): Trouble | null {
  if (error instanceof RefusedError) return error.isSignedOut ? 'signed_out' : 'refused';
  return error !== null || isPaused ? 'unreachable' : null;
}

export type Telling<Told> = {
  /** Of the last telling; null before one, and where it got through. */
  readonly trouble: Trouble | null;
  readonly tell: (path: string, told: unknown) => Promise<Told | null>;
  readonly isBusy: boolean;
};

/** POST, then whatever was asked is asked again; null where it did not get through. */
export function useTelling<Told>(schema: z.ZodMiniType<Told>): Telling<Told> {
  const { world } = useStore();
  const asked = useQueryClient();
  const telling = useMutation({
    networkMode: 'always',
    mutationFn: async ({ path, told }: { readonly path: string; readonly told: unknown }) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(told);
      const response = await world.fetch(path, { method: 'POST', headers, body });
      // Other refusals are answers of their own: who is busy says so.
      if (response.status === 401 || response.status === 403) throw new RefusedError(response);
      return await readAnswer(response, schema);
    },
    onSettled: () => asked.invalidateQueries({ queryKey: [OFFICE_LIST] }),
  });
  return {
    isBusy: telling.isPending,
    trouble: troubleOf(telling.error, false),
    tell: async (path, told) => {
      try {
        return await telling.mutateAsync({ path, told });
      } catch {
        return null;
      }
    },
  };
}
