// One choice out of a few, all visible: real radio buttons under the look, so that keyboards and
// screen readers know them. The chosen one carries a tick, not only a colour.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type ChipOption<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly icon?: IconName;
};

export type ChipsProps<Value extends string> = {
  /** What is being chosen; said by screen readers, shown above when `isLegendShown`. */
  readonly legend: string;
  readonly isLegendShown?: boolean;
  readonly options: readonly ChipOption<Value>[];
  /** Null: nothing is chosen so far. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** One line that scrolls sideways instead of several lines. */
  readonly isOneLine?: boolean;
};

export function Chips<Value extends string>({
  legend,
  isLegendShown = false,
  options,
  value,
  onChange,
  isOneLine = false,
}: ChipsProps<Value>) {
  const name = useId();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOneLine || value === null) return;
    const chosen = line.current?.querySelector('label:has(:checked)');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isOneLine, value]);
  return (
    <fieldset className="min-w-0">
      <legend className={isLegendShown ? 'label' : 'sr-only'}>{legend}</legend>
      <div ref={line} className={isOneLine ? 'chips chips-line' : 'chips'}>
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.value === value ? (
              <Icon name="check" size={18} />
            ) : (
              option.icon && <Icon name={option.icon} size={18} />
            )}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
