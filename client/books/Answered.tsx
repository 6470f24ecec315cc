// What is said on every screen of the books instead of figures while there are none.
import type { ReactNode } from 'react';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import type { BooksAnswer } from './use-books.ts';
import { words } from './words.ts';

type AnsweredProps<Answer> = {
  readonly of: BooksAnswer<Answer>;
  readonly children: (answer: Answer) => ReactNode;
};

/** The answer, or why there is none and what to do. */
export function Answered<Answer>({ of, children }: AnsweredProps<Answer>) {
  const say = useWords(words);
  if ('answer' in of) {
    return (
      <>
        {of.state === 'stale' && <Notice tone="warn">{say.stale}</Notice>}
        {children(of.answer)}
      </>
    );
  }
  if (of.state === 'loading') {
    return <p className="py-12 text-center text-soft">{say.loading}</p>;
  }
  return of.state === 'refused' ? (
    <EmptyState icon="lock" title={say.refused} />
  ) : (
    <EmptyState icon="offline" title={say.offline}>
      {say.offlineWhy}
    </EmptyState>
  );
}
