// Whoever takes cash signs for it with their own PIN, where they have one on this phone: the two of
// them at one phone, also without a network.
import { useState } from 'react';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { useWords } from '../app/language.ts';
import { useLock } from '../app/lock/LockProvider.tsx';
import { unlockWith } from '../store/lock.ts';
import type { PinVerdict } from '../store/pin.ts';
import { signWords } from './sign-words.ts';

export type Signing = {
  /** Whether they have a PIN here. */
  readonly isAsked: boolean;
  readonly pin: string;
  readonly type: (pin: string) => void;
  /** Of the last try, null before one. */
  readonly verdict: PinVerdict | null;
  readonly forget: () => void;
  /** The note of the fact, empty where nobody signed; null where the PIN did not open. */
  readonly sign: () => Promise<string | null>;
};

export function useSigning(personId: PersonId | undefined): Signing {
  const say = useWords(signWords);
  const { people } = useLock();
  const [pin, setPin] = useState('');
  const [verdict, setVerdict] = useState<PinVerdict | null>(null);
  const signer = people.find((one) => one.personId === personId && one.idleMinutes !== null);
  return {
    isAsked: signer !== undefined,
    pin,
    verdict,
    forget: () => setVerdict(null),
    type: (typed) => {
      setPin(typed);
      setVerdict(null);
    },
    sign: async () => {
      if (signer === undefined || pin === '') return '';
      const judged = await unlockWith(signer.login, pin, Date.now());
      setVerdict(judged);
      return judged.type === 'open' ? say.signed : null;
    },
  };
}
