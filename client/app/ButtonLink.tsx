// A link that looks like a button: it goes to another screen, so it is a link for everybody.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type ButtonTone, buttonClass } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonLinkProps = {
  readonly children: ReactNode;
  readonly href: string;
  readonly tone?: ButtonTone;
  readonly isWide?: boolean;
  readonly icon?: IconName;
  readonly label?: string;
};

export function ButtonLink({
  children,
  href,
  tone = 'plain',
  isWide = false,
  icon,
  label,
}: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass(tone, isWide)} aria-label={label}>
      {icon && <Icon name={icon} size={22} />}
      <span className="min-w-0">{children}</span>
    </Link>
  );
}
