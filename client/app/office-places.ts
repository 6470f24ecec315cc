// The places of the office and who may go there: the office's first page and the desk's side bar
// show the same.
import { CLOSERS, type Role } from '../../shared/kernel/role.ts';
import type { IconName } from './Icon.tsx';

export const officePlaces = [
  ['board', '/board', 'board'],
  ['outstanding', '/outstanding', 'outstanding'],
  ['find', '/find', 'find'],
  ['issues', '/issues', 'late'],
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

export const placesOf = (role: Role) =>
  officePlaces.filter(([place]) => CLOSERS.includes(role) || !CLOSED.has(place));
