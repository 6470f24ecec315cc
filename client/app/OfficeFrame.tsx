// What screens stand in that ask the office: the memory of what was asked, and what is said while
// there is no answer.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AskedAnew } from './AskedAnew.tsx';
import { EmptyState } from './EmptyState.tsx';
import { useWords, type Words } from './language.ts';
import { Notice } from './Notice.tsx';
import type { OfficeAnswer } from './use-office.ts';

/** One memory for all of them, so that the way back shows at once what was there. */
const asked = new QueryClient({ defaultOptions: { queries: { gcTime: 600_000 } } });

export function OfficeFrame({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={asked}>
      <AskedAnew />
      {children}
    </QueryClientProvider>
  );
}

type Says = Readonly<Record<'asking' | 'offline' | 'offlineWhy' | 'stale', string>>;
const words = {
  en: {
    asking: 'Asking the office…',
    offline: 'The office can not be reached',
    offlineWhy: 'This list lives in the office. Open it again when there is a network.',
    stale: 'The office can not be reached. This is what it said last.',
  },
  hi: {
    asking: 'दफ़्तर से पूछ रहे हैं…',
    offline: 'दफ़्तर से संपर्क नहीं',
    offlineWhy: 'यह सूची दफ़्तर में है। नेटवर्क मिलने पर फिर खोलें।',
    stale: 'दफ़्तर से संपर्क नहीं। यह पिछली जानकारी है।',
  },
  sw: {
    asking: 'Inauliza ofisi…',
    offline: 'Ofisi haipatikani',
    offlineWhy: 'Orodha hii iko ofisini. Ifungue tena mtandao ukipatikana.',
    stale: 'Ofisi haipatikani. Hii ni taarifa ya mwisho.',
  },
} as const satisfies Words<Says>;

type AnsweredProps<Answer> = {
  readonly of: OfficeAnswer<Answer>;
  readonly children: (answer: Answer) => ReactNode;
};

export function Answered<Answer>({ of, children }: AnsweredProps<Answer>) {
  const say = useWords(words);
  if (of.answer !== undefined) {
    return (
      <>
        {of.isCutOff && (
          <div className="pt-3">
            <Notice tone="warn">{say.stale}</Notice>
          </div>
        )}
        {children(of.answer)}
      </>
    );
  }
  return of.isCutOff ? (
    <EmptyState icon="offline" title={say.offline}>
      {say.offlineWhy}
    </EmptyState>
  ) : (
    <p className="py-12 text-center text-soft">{say.asking}</p>
  );
}
