// A fact that is kept apart, in words: by its own kind where it can be read, and otherwise as what
// it is, an entry that can't be read.
import { decodeFact } from '../../shared/facts.ts';
import type { HeldFact } from '../../shared/held.ts';
import { personIdSchema } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { figureOf } from '../app/fact-figure.ts';
import { factInWords } from '../app/fact-words.ts';
import { formatMoney } from '../app/format.ts';
import type { IconName } from '../app/Icon.tsx';
import type { Language } from '../app/language.ts';
import { words } from './words.ts';

export type HeldWords = {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly figure: string;
};

type Around = { readonly businesses: readonly Business[]; readonly language: Language };

/** Any valid id: who wrote it is told beside. */
const NOBODY = personIdSchema.parse('00000000-0000-7000-8000-000000000000');

export function heldInWords(held: HeldFact, { businesses, language }: Around): HeldWords {
  const decoded = decodeFact(parsed(held.payload), { deviceId: held.deviceId, authorId: NOBODY });
  const fact = decoded.ok ? decoded.value : null;
  const business = businesses.find(({ id }) => id === fact?.businessId);
  if (fact === null || business === undefined) {
    return { icon: 'late', title: words[language].unreadable, detail: held.payload, figure: '' };
  }
  const { icon, title, detail } = factInWords(fact, { business, language });
  const figure = figureOf(fact);
  const shown = figure === null ? '' : formatMoney(figure, business.currency);
  return { icon, title, detail, figure: shown };
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
