// What is said on the screens of runs while there is no answer.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { RefusedError } from '../app/read-answer.ts';
import { words } from './words.ts';

type AnsweredProps<Answer> = {
  readonly of: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
};

/** The answer, or why there is none and what to do. */
export function Answered<Answer>({ of, children }: AnsweredProps<Answer>) {
  const say = useWords(words);
  if (of.data !== undefined) return children(of.data);
  if (of.error instanceof RefusedError) return <EmptyState icon="lock" title={say.refused} />;
  if (of.error === null && of.fetchStatus !== 'paused') {
    return <p className="py-12 text-center text-soft">{say.loading}</p>;
  }
  return (
    <EmptyState icon="offline" title={say.offline}>
      {say.offlineWhy}
    </EmptyState>
  );
}
