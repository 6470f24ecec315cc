// Whose cash is looked at: the chosen business, the same on every screen of the day.
import { useSetting, writeSetting } from '../app/setting.ts';
import type { ChosenBusiness } from '../app/use-chosen-business.ts';
import { useBusinesses } from '../store/use-businesses.ts';

export function useCashBusiness(): ChosenBusiness {
  const businesses = useBusinesses() ?? [];
  const chosen = useSetting('cash_business');
  return {
    businesses,
    business: businesses.find(({ id }) => id === chosen) ?? businesses[0],
    choose: (id) => writeSetting('cash_business', id),
  };
}
