// What screens stand in that ask the office: the memory of what was asked, and what is said while
// there is no answer.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AskedAnew } from './AskedAnew.tsx';
import { ButtonLink } from './ButtonLink.tsx';
import { EmptyState } from './EmptyState.tsx';
import { useWords, type Words } from './language.ts';
import { Notice } from './Notice.tsx';
import type { OfficeAnswer, Trouble } from './use-office.ts';

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

type Said = {
  readonly title: string;
  readonly why: string;
  /** Over what was answered before. */
  readonly last: string;
};
type Says = Readonly<Record<Trouble, Said>> & { readonly asking: string; readonly signIn: string };
const words = {
  en: {
    asking: 'Asking the office…',
    signIn: 'Sign in',
    unreachable: {
      title: 'The office can not be reached',
      why: 'What is asked here lives in the office. It comes by itself with a network.',
      last: 'The office can not be reached. This is what it said last.',
    },
    signed_out: {
      title: 'You are signed out',
      why: 'Sign in, and the office answers again. What this phone recorded is safe.',
      last: 'You are signed out. This is what the office said last.',
    },
    refused: {
      title: 'The office does not show you this',
      why: 'Ask the owner if you need it.',
      last: 'The office does not show you this any more. This is what it said last.',
    },
  },
  hi: {
    asking: 'दफ़्तर से पूछ रहे हैं…',
    signIn: 'साइन इन करें',
    unreachable: {
      title: 'दफ़्तर से संपर्क नहीं',
      why: 'यह दफ़्तर में रखा है। नेटवर्क मिलते ही अपने आप आ जाएगा।',
      last: 'दफ़्तर से संपर्क नहीं। यह पिछली जानकारी है।',
    },
    signed_out: {
      title: 'आप साइन आउट हैं',
      why: 'साइन इन करें, फिर दफ़्तर जवाब देगा। इस फ़ोन में लिखा सब सुरक्षित है।',
      last: 'आप साइन आउट हैं। यह पिछली जानकारी है।',
    },
    refused: {
      title: 'दफ़्तर यह आपको नहीं दिखाता',
      why: 'ज़रूरत हो तो मालिक से पूछें।',
      last: 'दफ़्तर यह अब आपको नहीं दिखाता। यह पिछली जानकारी है।',
    },
  },
  sw: {
    asking: 'Inauliza ofisi…',
    signIn: 'Ingia',
    unreachable: {
      title: 'Ofisi haipatikani',
      why: 'Hii iko ofisini. Itakuja yenyewe mtandao ukipatikana.',
      last: 'Ofisi haipatikani. Hii ni taarifa ya mwisho.',
    },
    signed_out: {
      title: 'Umetoka kwenye akaunti',
      why: 'Ingia, na ofisi itajibu tena. Ulichoandika kwenye simu hii ni salama.',
      last: 'Umetoka kwenye akaunti. Hii ni taarifa ya mwisho.',
    },
    refused: {
      title: 'Ofisi haikuonyeshi hii',
      why: 'Muulize mmiliki ukiihitaji.',
      last: 'Ofisi haikuonyeshi hii tena. Hii ni taarifa ya mwisho.',
    },
  },
} as const satisfies Words<Says>;

type AnsweredProps<Answer> = {
  readonly of: OfficeAnswer<Answer>;
  readonly children: (answer: Answer) => ReactNode;
};

const icons = { unreachable: 'offline', signed_out: 'lock', refused: 'lock' } as const;

/** The answer, or why there is none and what to do. */
export function Answered<Answer>({ of, children }: AnsweredProps<Answer>) {
  const say = useWords(words);
  const { answer, trouble } = of;
  const action = trouble === 'signed_out' && (
    <ButtonLink href="/sign-in" icon="lock" isWide>
      {say.signIn}
    </ButtonLink>
  );
  if (answer !== undefined) {
    return (
      <>
        {trouble !== null && (
          <div className="pt-3">
            <Notice tone="warn" action={action}>
              {say[trouble].last}
            </Notice>
          </div>
        )}
        {children(answer)}
      </>
    );
  }
  return trouble === null ? (
    <p className="py-12 text-center text-soft">{say.asking}</p>
  ) : (
    <EmptyState icon={icons[trouble]} title={say[trouble].title} action={action}>
      {say[trouble].why}
    </EmptyState>
  );
}
