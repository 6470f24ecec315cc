// Says that the office was not told, and why: it was not reached, in the words of the screen, or it
// was and did not take it.
import type { ReactNode } from 'react';
import { ButtonLink } from './ButtonLink.tsx';
import { useWords, type Words } from './language.ts';
import { Notice } from './Notice.tsx';
import type { Trouble } from './use-office.ts';

type Says = Readonly<Record<'signedOut' | 'signIn' | 'refused', string>>;
const words = {
  en: {
    signedOut: 'You are signed out: the office was not told. Sign in and try again.',
    signIn: 'Sign in',
    refused: 'The office did not take this: your role may not do it.',
  },
  hi: {
    signedOut: 'आप साइन आउट हैं: दफ़्तर को नहीं बताया गया। साइन इन करके फिर कोशिश करें।',
    signIn: 'साइन इन करें',
    refused: 'दफ़्तर ने इसे नहीं लिया: आपकी भूमिका यह नहीं कर सकती।',
  },
  sw: {
    signedOut: 'Umetoka kwenye akaunti: ofisi haikuambiwa. Ingia kisha jaribu tena.',
    signIn: 'Ingia',
    refused: 'Ofisi haikupokea hili: wadhifa wako hauruhusu.',
  },
} as const satisfies Words<Says>;

export type NotToldProps = {
  /** Of the last telling; null where it got through: then nothing is said. */
  readonly trouble: Trouble | null;
  /** Where the office was not reached. */
  readonly children: ReactNode;
};

export function NotTold({ trouble, children }: NotToldProps) {
  const say = useWords(words);
  if (trouble === null) return null;
  if (trouble === 'unreachable') return <Notice tone="bad">{children}</Notice>;
  if (trouble === 'refused') return <Notice tone="bad">{say.refused}</Notice>;
  return (
    <div className="grid grid-cols-1 gap-2">
      <Notice tone="bad">{say.signedOut}</Notice>
      <ButtonLink href="/sign-in" icon="lock" isWide>
        {say.signIn}
      </ButtonLink>
    </div>
  );
}
