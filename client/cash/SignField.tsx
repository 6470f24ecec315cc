// The PIN of whoever takes the cash; it may be left out.
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { WrongPin } from '../app/lock/WrongPin.tsx';
import { signWords } from './sign-words.ts';
import type { Signing } from './use-signing.ts';

export type SignFieldProps = { readonly name: string; readonly signing: Signing };

export function SignField({ name, signing }: SignFieldProps) {
  const say = useWords(signWords);
  if (!signing.isAsked) return null;
  return (
    <>
      <Field
        label={say.pinOf(name)}
        hint={say.hint}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={signing.pin}
        onChange={signing.type}
      />
      <WrongPin verdict={signing.verdict} onOver={signing.forget} more={say.notSaved} />
    </>
  );
}
