// The one button: 48 px at least, 56 px where it is the screen's main action. A busy button keeps
// its width, tells screen readers, and cannot be tapped again.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonTone = 'primary' | 'plain' | 'danger';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly tone?: ButtonTone;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly isWide?: boolean;
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  /** Said by screen readers where the visible words are not enough. */
  readonly label?: string;
  readonly onClick?: () => void;
};

export function Button({
  children,
  tone = 'plain',
  isBusy = false,
  isDisabled = false,
  isWide = false,
  icon,
  type = 'button',
  label,
  onClick,
}: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass(tone, isWide)}
      disabled={isDisabled || isBusy}
      aria-busy={isBusy || undefined}
      aria-label={label}
      onClick={onClick}
    >
      {isBusy ? (
        <span className="busy" aria-hidden="true" />
      ) : (
        icon && <Icon name={icon} size={22} />
      )}
      <span className="min-w-0">{children}</span>
    </button>
  );
}

/** The look of a button, for links that act as one. */
export function buttonClass(tone: ButtonTone, isWide: boolean): string {
  return `button button-${tone}${isWide ? ' w-full' : ''}`;
}
