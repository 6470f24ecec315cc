// The one answer to "is my work safe?" on every screen, in words; a tap opens the outbox.
import { Link } from 'wouter';
import { unreachable } from '../../shared/kernel/assert.ts';
import { useSyncPill } from '../store/use-sync-pill.ts';
import type { SyncPill } from '../store/views.ts';
import { formatMoney, formatTime } from './format.ts';
import { Icon, type IconName } from './Icon.tsx';
import { type Language, useLanguage } from './language.ts';
import { pillWords } from './pill-words.ts';

type Look = { readonly tone: 'good' | 'wait' | 'bad'; readonly icon: IconName };

export function SyncPillLink() {
  const pill = useSyncPill();
  const language = useLanguage();
  const { tone, icon } = lookOf(pill);
  return (
    <Link href="/outbox" className={`pill pill-${tone}`}>
      <Icon name={icon} size={16} />
      <span role="status" aria-live="polite" className="pill-words">
        {pillSentence(pill, language)}
      </span>
    </Link>
  );
}

/** *3 not sent · ₹2,450* · *All sent 09:12* · *Offline since 08:40 · 3 not sent* */
export function pillSentence(pill: SyncPill, language: Language): string {
  const say = pillWords[language];
  switch (pill.type) {
    case 'all_sent':
      return pill.at === null ? say.nothingToSend : say.allSent(formatTime(pill.at, language));
    case 'not_sent': {
      const sums = pill.sums
        .filter(({ amount }) => amount !== 0)
        .map(({ amount, currency }) => formatMoney(amount, currency));
      return [say.notSent(pill.count), ...sums].join(' · ');
    }
    case 'sending':
      return say.sending(pill.count);
    case 'offline':
      return withCount(say.offline(formatTime(pill.since, language)), pill.count, language);
    case 'no_real_connection':
      return withCount(say.noRealConnection, pill.count, language);
    case 'needs_fixing':
      return say.needsFixing(pill.count);
    case 'signed_out':
      return withCount(say.signedOut, pill.count, language);
    case 'loading':
      return say.loading(pill.rows);
    default:
      return unreachable(pill);
  }
}

function withCount(sentence: string, count: number, language: Language): string {
  return count === 0 ? sentence : `${sentence} · ${pillWords[language].notSent(count)}`;
}

function lookOf(pill: SyncPill): Look {
  switch (pill.type) {
    case 'all_sent':
      return { tone: 'good', icon: 'check' };
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
      return { tone: 'bad', icon: 'lock' };
    default:
      return unreachable(pill);
  }
}
