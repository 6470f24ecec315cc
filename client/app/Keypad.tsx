// The product's own number pad: 56 px keys, 00 and the decimal point, no jumping system keyboard.
// On a desk the real keyboard types into it too.
import { useEffect } from 'react';
import { Icon } from './Icon.tsx';
import { useWords, type Words } from './language.ts';

type Says = { readonly erase: string; readonly keypad: string };
const words = {
  en: { erase: 'Erase', keypad: 'Number pad' },
  hi: { erase: 'मिटाएँ', keypad: 'संख्या पैड' },
  sw: { erase: 'Futa', keypad: 'Vitufe vya namba' },
} as const satisfies Words<Says>;

export type KeypadProps = {
  /** Digits and at most one point, as typed: `1200.50`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hasDecimals: boolean;
  /** Digits allowed after the point. */
  readonly decimals?: number;
};

const LONGEST = 12;

export function Keypad({ value, onChange, hasDecimals, decimals = 2 }: KeypadProps) {
  const say = useWords(words);
  const places = hasDecimals ? decimals : 0;
  const press = (key: string) => onChange(typed(value, key, places));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTypingElsewhere()) return;
      const key = event.key === ',' ? '.' : event.key;
      if (/^[0-9.]$/.test(key) || key === 'Backspace') {
        event.preventDefault();
        onChange(typed(value, key, places));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [value, onChange, places]);
  const keys = [
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    ...(hasDecimals ? ['.'] : []),
    '00',
    '0',
  ];
  return (
    <fieldset className={hasDecimals ? 'keypad keypad-decimal' : 'keypad'} aria-label={say.keypad}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          className="key"
          style={hasDecimals ? { gridArea: key === '.' ? 'point' : `k${key}` } : undefined}
          onClick={() => press(key)}
        >
          {key}
        </button>
      ))}
      <button
        type="button"
        className="key"
        style={hasDecimals ? { gridArea: 'erase' } : undefined}
        aria-label={say.erase}
        onClick={() => press('Backspace')}
      >
        <Icon name="erase" />
      </button>
    </fieldset>
  );
}

/** What stands on the pad after a key; a key that makes no number changes nothing. */
export function typed(value: string, key: string, places: number): string {
  if (key === 'Backspace') return value.slice(0, -1);
  if (key === '.') return places === 0 || value.includes('.') ? value : `${value || '0'}.`;
  const next = value === '0' ? key.replace(/^00$/, '0') : `${value}${key}`;
  const fraction = next.split('.')[1] ?? '';
  if (next === '00') return '0';
  return fraction.length > places || next.length > LONGEST ? value : next;
}

function isTypingElsewhere(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement
    ? focused.type !== 'radio' && focused.type !== 'checkbox'
    : focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement;
}
