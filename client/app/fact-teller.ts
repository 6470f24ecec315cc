// How a kind of fact is told to people: its picture, its name, and what tells it apart.
import type { Fact, FactType } from '../../shared/facts.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { IconName } from './Icon.tsx';
import type { Language } from './language.ts';

export type Telling = {
  readonly business: Business;
  readonly language: Language;
  /** Found on a statement of the bank or of M-Pesa. */
  readonly isMatched?: boolean;
};
export type Teller<Type extends FactType> = {
  readonly icon: IconName;
  readonly says: Readonly<Record<Language, string>>;
  /** What tells it apart: how it was paid, what was sold, the value that was read. */
  readonly detail: (body: Fact<Type>['body'], telling: Telling) => string;
};
