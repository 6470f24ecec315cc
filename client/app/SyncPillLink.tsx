// The one answer to "is my work safe?" on every screen, in words; a tap opens the outbox.
import { Link } from 'wouter';
import { unreachable } from '../../shared/kernel/assert.ts';
import { useSyncPill } from '../store/use-sync-pill.ts';
import type { SyncPill } from '../store/views.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useLanguage } from './language.ts';
import { pillSentence } from './pill-sentence.ts';
import { useBadge } from './use-badge.ts';

type Look = { readonly tone: 'good' | 'wait' | 'bad'; readonly icon: IconName };

export function SyncPillLink() {
  const pill = useSyncPill();
  useBadge(pill);
  const language = useLanguage();
  const { tone, icon } = lookOf(pill);
  // Before the book was asked there is nothing to tell: its place is kept, and nothing is said.
  const isUnknown = pill.type === 'loading' && pill.rows === 0;
  return (
    <Link href="/outbox" className={`pill pill-${tone}${isUnknown ? ' invisible' : ''}`}>
      <Icon name={icon} size={16} />
      <span role="status" aria-live="polite" className="pill-words">
        {pillSentence(pill, language)}
      </span>
    </Link>
  );
}

function lookOf(pill: SyncPill): Look {
  switch (pill.type) {
    case 'all_sent':
      return { tone: 'good', icon: 'check' };
    case 'photos_waiting':
    case 'not_sent':
    case 'sending':
    case 'loading':
      return { tone: 'wait', icon: 'cloud' };
    case 'offline':
    case 'no_real_connection':
      return { tone: 'wait', icon: 'offline' };
    case 'needs_fixing':
      return { tone: 'bad', icon: 'late' };
    case 'signed_out':
    case 'revoked':
      return { tone: 'bad', icon: 'lock' };
    default:
      return unreachable(pill);
  }
}
