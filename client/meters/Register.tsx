// The number as it stands on the meter's own register: one box a digit.
import { useWords } from '../app/language.ts';
import { words } from './words.ts';

export type RegisterProps = { readonly typed: string; readonly digits: number };

const place =
  'money grid h-14 max-w-12 flex-1 place-items-center rounded-lg text-[1.75rem] font-bold';

export function Register({ typed, digits }: RegisterProps) {
  const say = useWords(words);
  const [whole = '', fraction] = typed.split('.');
  const places = Array.from({ length: digits }, (_, index) => ({
    name: `${digits - index}`,
    digit: whole[index - (digits - whole.length)] ?? '',
  }));
  return (
    <output
      className="flex items-center justify-center gap-1"
      aria-label={say.register(typed === '' ? '–' : typed, digits)}
    >
      {places.map(({ name, digit }) => (
        <span
          key={name}
          aria-hidden="true"
          className={`${place} ${digit === '' ? 'bg-sunk text-soft' : 'bg-ink text-paper'}`}
        >
          {digit === '' ? '·' : digit}
        </span>
      ))}
      {fraction !== undefined && (
        <span aria-hidden="true" className="money text-[1.75rem] font-bold">
          .{fraction}
        </span>
      )}
    </output>
  );
}
