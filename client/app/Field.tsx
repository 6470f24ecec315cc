// A text field with its label above and its hint or error below, tied together for screen readers.
import { type InputHTMLAttributes, useId } from 'react';

export type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'search' | 'date';
  readonly name?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string;
  readonly enterKeyHint?: InputHTMLAttributes<HTMLInputElement>['enterKeyHint'];
  readonly autoCapitalize?: string;
  readonly maxLength?: number;
  readonly min?: string;
  readonly isRequired?: boolean;
  readonly isMultiline?: boolean;
  /** Of several lines: room for a whole message. */
  readonly isTall?: boolean;
  readonly hasFocusFirst?: boolean;
};

export function Field({
  label,
  value,
  onChange,
  hint,
  error = null,
  isRequired = false,
  isMultiline = false,
  isTall = false,
  hasFocusFirst = false,
  ...rest
}: FieldProps) {
  const id = useId();
  const below = error ?? hint;
  const shared = {
    id,
    value,
    className: 'field',
    required: isRequired,
    'aria-invalid': error === null ? undefined : true,
    'aria-describedby': below === undefined ? undefined : `${id}-below`,
  };
  return (
    <div className="min-w-0">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {isMultiline ? (
        <textarea
          {...shared}
          rows={isTall ? 6 : 2}
          maxLength={rest.maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          {...rest}
          // biome-ignore lint/a11y/noAutofocus: only where the screen is this one field.
          autoFocus={hasFocusFirst}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {below !== undefined && (
        <p id={`${id}-below`} className={error === null ? 'below' : 'below text-bad'}>
          {below}
        </p>
      )}
    </div>
  );
}
