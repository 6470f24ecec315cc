// Whoever takes cash signs for it with their own PIN, where they have one on this phone: the two of
// them at one phone, also without a network.
import { useState } from 'react';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { useWords } from '../app/language.ts';
import { useLock } from '../app/lock/LockProvider.tsx';
import { unlockWith } from '../store/lock.ts';
import { signWords } from './sign-words.ts';

export type Signing = {
  /** Whether they have a PIN here. */
  readonly isAsked: boolean;
  readonly pin: string;
  readonly type: (pin: string) => void;
  readonly isWrong: boolean;
  /** The note of the fact, empty where nobody signed; null where the PIN is not right. */
  readonly sign: () => Promise<string | null>;
};

export function useSigning(personId: PersonId | undefined): Signing {
  const say = useWords(signWords);
  const { people } = useLock();
  const [pin, setPin] = useState('');
  const [isWrong, setWrong] = useState(false);
  const signer = people.find((one) => one.personId === personId && one.idleMinutes !== null);
  return {
    isAsked: signer !== undefined,
    pin,
    isWrong,
    type: (typed) => {
      setPin(typed);
      setWrong(false);
    },
    sign: async () => {
      if (signer === undefined || pin === '') return '';
      const { type } = await unlockWith(signer.login, pin, Date.now());
      setWrong(type !== 'open');
      return type === 'open' ? say.signed : null;
    },
  };
}
