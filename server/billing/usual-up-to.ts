// Up to which day a business is usually billed.
import { addDays, type Day, day } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';

/** Billed by its meters; others by what was delivered. */
export const isMetered = ({ trade }: Pick<Business, 'trade'>): boolean =>
  trade === 'water' || trade === 'utility';

/** Up to yesterday where meters are read, up to the end of last month where goods are delivered. */
export function usualUpTo(business: Pick<Business, 'trade'>, today: Day): Day {
  return addDays(isMetered(business) ? today : day(`${today.slice(0, 7)}-01`), -1);
}
