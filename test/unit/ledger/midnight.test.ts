// A debt is overdue from the midnight after its due day in the zone of the business, wherever the
// phone or the server stands.
import { expect, test } from 'vitest';
import { dayIn } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { age, statusOf } from '../../../shared/ledger/outstanding.ts';
import { debit, march } from './account.ts';

const open = { ...debit(1, 500, 10), allocated: money(0), isVoided: false };

test.each([
  // Midnight after 10 March: 18:30 of the 10th in UTC.
  ['Asia/Kolkata', '2026-03-10T18:29:59Z', '2026-03-10T18:30:00Z'],
  ['Africa/Nairobi', '2026-03-10T20:59:59Z', '2026-03-10T21:00:00Z'],
  ['Africa/Johannesburg', '2026-03-10T21:59:59Z', '2026-03-10T22:00:00Z'],
  // Clocks went forward on 8 March.
  ['America/New_York', '2026-03-11T03:59:59Z', '2026-03-11T04:00:00Z'],
  ['Pacific/Kiritimati', '2026-03-10T09:59:59Z', '2026-03-10T10:00:00Z'],
  ['UTC', '2026-03-10T23:59:59Z', '2026-03-11T00:00:00Z'],
])('in %s the debt of the 10th is overdue at its own midnight', (zone, before, after) => {
  const on = (at: string) => dayIn(zone, Date.parse(at));
  expect(on(before)).toBe(march(10));
  expect(statusOf(open, on(before))).toBe('sent');
  expect(statusOf(open, on(after))).toBe('overdue');
  expect(age([open], on(before)).current).toBe(500);
  expect(age([open], on(after)).days1to30).toBe(500);
});
