// The code of whoever takes the cash, typed where it is handed on; it may be left out. Whether it
// was typed right and fits the amount is seen here, who made it in the office.
import { useState } from 'react';
import { fitsHandover, type HandoverTold } from '../../shared/cash/handover-code.ts';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { codeWords } from './code-words.ts';

export type Coding = {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly isWrong: boolean;
  /** What the fact carries; null where the code does not fit. */
  readonly read: (told: HandoverTold) => Promise<{ readonly code?: string } | null>;
};

export function useCoding(): Coding {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const code = typed.replaceAll(/\D/g, '');
  return {
    typed,
    isWrong,
    type: (text) => {
      setTyped(text);
      setWrong(false);
    },
    read: async (told) => {
      if (typed.trim() === '') return {};
      const fits = code.length === 10 && (await fitsHandover(crypto, told, code));
      setWrong(!fits);
      return fits ? { code } : null;
    },
  };
}

export function CodeField({ name, coding }: { readonly name: string; readonly coding: Coding }) {
  const say = useWords(codeWords);
  return (
    <Field
      label={say.codeOf(name)}
      hint={say.codeWhy}
      inputMode="numeric"
      autoComplete="off"
      maxLength={14}
      value={coding.typed}
      onChange={coding.type}
      error={coding.isWrong ? say.wrong : null}
    />
  );
}
