// Which business a screen is about: the one of the chip that was touched, else the one that was
// named, else the first.
import { useState } from 'react';
import type { Business } from '../../shared/ledger/business.ts';
import { useBusinesses } from '../store/use-businesses.ts';

export type ChosenBusiness = {
  /** Undefined while loading, and where none is offered. */
  readonly business: Business | undefined;
  readonly businesses: readonly Business[];
  readonly choose: (id: Business['id']) => void;
};

type Offered = {
  readonly isOffered?: (business: Business) => boolean;
  /** By the address, for one. */
  readonly namedId?: string | null;
};

export function useChosenBusiness({ isOffered, namedId }: Offered = {}): ChosenBusiness {
  const all = useBusinesses() ?? [];
  const businesses = isOffered === undefined ? all : all.filter(isOffered);
  const [chosenId, choose] = useState<string | null>(null);
  const id = chosenId ?? namedId;
  return { businesses, business: businesses.find((one) => one.id === id) ?? businesses[0], choose };
}
