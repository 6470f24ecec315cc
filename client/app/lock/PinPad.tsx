// Keys for a PIN: unlike an amount it may begin with zeros. On a desk the keyboard types too.
import { useEffect } from 'react';
import { Icon } from '../Icon.tsx';
import { useWords } from '../language.ts';
import { lockWords } from './words.ts';

export type PinPadProps = { readonly value: string; readonly onChange: (value: string) => void };

const LONGEST = 6;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function PinPad({ value, onChange }: PinPadProps) {
  const say = useWords(lockWords);
  const press = (digit: string) => onChange(`${value}${digit}`.slice(0, LONGEST));
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) onChange(`${value}${key}`.slice(0, LONGEST));
      else if (key === 'Backspace') onChange(value.slice(0, -1));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [value, onChange]);
  return (
    <fieldset className="keypad" aria-label={say.pad}>
      {digits.map((digit) => (
        <Key key={digit} digit={digit} onPress={press} />
      ))}
      <span aria-hidden="true" />
      <Key digit="0" onPress={press} />
      <button
        type="button"
        className="key"
        aria-label={say.erase}
        onClick={() => onChange(value.slice(0, -1))}
      >
        <Icon name="erase" />
      </button>
    </fieldset>
  );
}

type KeyProps = { readonly digit: string; readonly onPress: (digit: string) => void };

const Key = ({ digit, onPress }: KeyProps) => (
  <button type="button" className="key" onClick={() => onPress(digit)}>
    {digit}
  </button>
);
