// The sentence of the sync pill: what is not sent, what it is worth, since when.
import { unreachable } from '../../shared/kernel/assert.ts';
import type { SyncPill } from '../store/views.ts';
import { formatMoney, formatTime } from './format.ts';
import type { Language } from './language.ts';
import { pillWords } from './pill-words.ts';

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
    case 'photos_waiting':
      return say.photos(pill.count);
    case 'needs_fixing':
      return withCount(say.needsFixing(pill.count), pill.unsent ?? 0, language);
    case 'signed_out':
      return withCount(say.signedOut, pill.count, language);
    case 'revoked':
      return withCount(say.revoked, pill.count, language);
    case 'loading':
      return say.loading(pill.rows);
    default:
      return unreachable(pill);
  }
}

function withCount(sentence: string, count: number, language: Language): string {
  return count === 0 ? sentence : `${sentence} · ${pillWords[language].notSent(count)}`;
}
