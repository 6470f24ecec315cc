// The places of the office and who may go there: the office's first page and the desk's side bar
// show the same. Today is there for who walks a round, tariffs where something is metered.

import { CLOSERS } from '../../shared/kernel/role.ts';
import { isMetering } from '../../shared/ledger/business.ts';
import { useStore } from '../store/session.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { useRounds } from '../store/use-rounds.ts';
import type { IconName } from './Icon.tsx';

export const officePlaces = [
  ['board', '/board', 'board'],
  ['today', '/today', 'today'],
  ['outstanding', '/outstanding', 'outstanding'],
  ['find', '/find', 'find'],
  ['issues', '/issues', 'late'],
  ['cash', '/day', 'cash'],
  ['billing', '/billing', 'receipt'],
  ['tariffs', '/tariffs', 'meter'],
  ['rounds', '/office/rounds', 'place'],
  ['products', '/office/products', 'sale'],
  ['people', '/office/people', 'person'],
  ['business', '/office/business', 'receipt'],
  ['messages', '/messages', 'message'],
  ['import', '/office/import', 'plus'],
  ['books', '/books', 'receipt'],
  ['runs', '/runs', 'today'],
  ['phones', '/phones', 'phone'],
  ['held', '/held', 'lock'],
] as const satisfies readonly (readonly [string, string, IconName])[];

export type OfficePlace = (typeof officePlaces)[number][0];

/** People and the business itself are for owners and managers. */
const CLOSED: ReadonlySet<OfficePlace> = new Set(['people', 'business']);

export function useOfficePlaces() {
  const { role } = useStore().session.person;
  const isWalking = useRounds()?.some(({ isMine }) => isMine) ?? false;
  const hasMeters = useBusinesses()?.some(isMetering) ?? false;
  return officePlaces.filter(([place]) => {
    if (place === 'today') return isWalking;
    if (place === 'tariffs') return hasMeters;
    return CLOSERS.includes(role) || !CLOSED.has(place);
  });
}
