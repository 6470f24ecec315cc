// The days of the week as seven toggles, Monday first.
import { useLanguage, useWords } from '../app/language.ts';
import { formatWeekday } from './month.ts';
import { words } from './words.ts';

export type WeekdayTogglesProps = {
  /** Bit 0 is Monday. */
  readonly value: number;
  readonly onChange: (value: number) => void;
};

export function WeekdayToggles({ value, onChange }: WeekdayTogglesProps) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <fieldset className="min-w-0">
      <legend className="label">{say.weekdays}</legend>
      <div className="grid grid-cols-7 gap-1">
        {say.shortDays.map((name, place) => {
          const isOn = ((value >> place) & 1) === 1;
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: two days of a week share a letter.
              key={place}
              type="button"
              aria-pressed={isOn}
              aria-label={formatWeekday(place, language)}
              className="chip justify-center px-0"
              onClick={() => onChange(value ^ (1 << place))}
            >
              {name}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
