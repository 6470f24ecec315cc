// Whose cash is looked at: the chosen business, the same on every screen of the day.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { useSetting, writeSetting } from '../app/setting.ts';
import { useBusinesses } from '../store/use-businesses.ts';

export type CashBusiness = {
  /** Undefined while loading. */
  readonly business: Business | undefined;
  readonly businesses: readonly Business[];
  readonly choose: (id: BusinessId) => void;
};

export function useCashBusiness(): CashBusiness {
  const businesses = useBusinesses() ?? [];
  const chosen = useSetting('cash_business');
  return {
    businesses,
    business: businesses.find(({ id }) => id === chosen) ?? businesses[0],
    choose: (id) => writeSetting('cash_business', id),
  };
}
