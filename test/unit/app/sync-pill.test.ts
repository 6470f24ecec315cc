// The sentence that answers "is my work safe?" in every state and language.
import { expect, test } from 'vitest';
import { languages } from '../../../client/app/language.ts';
import { pillSentence } from '../../../client/app/pill-sentence.ts';
import type { SyncPill } from '../../../client/store/views.ts';
import { instant } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';

const at = instant(new Date(2026, 10, 21, 9, 12).getTime());

test('says in words how much is not sent and since when', () => {
  const sums = [
    { currency: 'INR', amount: money(245_000) },
    { currency: 'KES', amount: money(0) },
  ] as const;
  const said: readonly (readonly [SyncPill, string])[] = [
    [{ type: 'not_sent', count: 3, sums }, '3 not sent · ₹2,450'],
    [{ type: 'all_sent', at }, 'All sent 09:12'],
    [{ type: 'all_sent', at: null }, 'All sent'],
    [{ type: 'offline', since: at, count: 3 }, 'Offline since 09:12 · 3 not sent'],
    [{ type: 'offline', since: at, count: 0 }, 'Offline since 09:12'],
    [{ type: 'needs_fixing', count: 1 }, 'Needs fixing 1'],
    [{ type: 'signed_out', count: 0 }, 'Paused: sign in'],
    [{ type: 'revoked', count: 2 }, 'Shut out by the office · 2 not sent'],
  ];
  for (const [pill, sentence] of said) expect(pillSentence(pill, 'en')).toBe(sentence);
});

test('names the count of what is not sent in every language', () => {
  for (const language of languages) {
    expect(pillSentence({ type: 'no_real_connection', count: 7 }, language)).toContain('7');
    expect(pillSentence({ type: 'signed_out', count: 7 }, language)).toContain('7');
  }
});
