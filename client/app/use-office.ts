// Asks the office what no phone holds, and tells it what to do at once: only with a network.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { useStore } from '../store/session.ts';
import { readAnswer } from './read-answer.ts';

/** First in the key of every list that is asked of the office. */
export const OFFICE_LIST = 'office';

export type OfficeAnswer<Answer> = {
  readonly answer: Answer | undefined;
  /** The last question found no network, or an answer that was none. */
  readonly isCutOff: boolean;
};

/** The answer to GET `path`, asked again every half minute while it is looked at. */
export function useOffice<Answer>(
  path: string,
  schema: z.ZodMiniType<Answer>,
): OfficeAnswer<Answer> {
  const { world, session } = useStore();
  const query = useQuery({
    queryKey: [OFFICE_LIST, session.person.id, path],
    queryFn: async ({ signal }) => {
      const response = await world.fetch(path, { signal });
      return await readAnswer(response, schema);
    },
    refetchInterval: 30_000,
    retry: 1,
  });
  return { answer: query.data, isCutOff: query.error !== null || query.fetchStatus === 'paused' };
}

export type Telling<Told> = {
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
      return await readAnswer(response, schema);
    },
    onSettled: () => asked.invalidateQueries({ queryKey: [OFFICE_LIST] }),
  });
  return {
    isBusy: telling.isPending,
    tell: async (path, told) => {
      try {
        return await telling.mutateAsync({ path, told });
      } catch {
        return null;
      }
    },
  };
}
