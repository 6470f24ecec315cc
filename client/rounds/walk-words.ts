// The words of the order of a walk and of the states of its stops.
import type { Words } from '../app/language.ts';
import type { StopState } from '../store/views.ts';

type Says = {
  readonly order: string;
  readonly title: string;
  readonly more: string;
  readonly direction: string;
  readonly fromFirst: string;
  readonly fromLast: string;
  readonly start: string;
  readonly atTheEnd: Readonly<Record<'first' | 'last', string>>;
  readonly done: string;
  readonly show: string;
  readonly all: (count: number) => string;
  readonly states: Readonly<Record<StopState, (count: number) => string>>;
  readonly partly: string;
  readonly noneLeft: string;
};

export const walkWords = {
  en: {
    order: 'Order',
    title: 'How do you walk today?',
    more: 'It changes the order on this phone for today only. The numbers of the stops stay.',
    direction: 'Direction',
    fromFirst: 'From the first stop',
    fromLast: 'From the last stop',
    start: 'Start at',
    atTheEnd: { first: 'The first stop', last: 'The last stop' },
    done: 'Done',
    show: 'Show',
    all: (count) => `All ${count}`,
    states: {
      todo: (count) => `Not reached ${count}`,
      partly: (count) => `Partly ${count}`,
      done: (count) => `Done ${count}`,
      skipped: (count) => `Skipped ${count}`,
    },
    partly: 'Partly',
    noneLeft: 'No stop is in this state.',
  },
  hi: {
    order: 'क्रम',
    title: 'आज कैसे चलेंगे?',
    more: 'इससे सिर्फ़ आज और इसी फ़ोन पर क्रम बदलता है। घरों के नंबर वही रहते हैं।',
    direction: 'दिशा',
    fromFirst: 'पहले घर से',
    fromLast: 'आख़िरी घर से',
    start: 'यहाँ से शुरू',
    atTheEnd: { first: 'पहला घर', last: 'आख़िरी घर' },
    done: 'ठीक है',
    show: 'दिखाएँ',
    all: (count) => `सब ${count}`,
    states: {
      todo: (count) => `बाक़ी ${count}`,
      partly: (count) => `अधूरे ${count}`,
      done: (count) => `पूरे ${count}`,
      skipped: (count) => `छोड़े ${count}`,
    },
    partly: 'अधूरा',
    noneLeft: 'इस हालत में कोई घर नहीं।',
  },
  sw: {
    order: 'Mpangilio',
    title: 'Leo unapitaje?',
    more: 'Hubadilisha mpangilio kwenye simu hii kwa leo tu. Namba za vituo hazibadiliki.',
    direction: 'Mwelekeo',
    fromFirst: 'Kuanzia kituo cha kwanza',
    fromLast: 'Kuanzia kituo cha mwisho',
    start: 'Anzia',
    atTheEnd: { first: 'Kituo cha kwanza', last: 'Kituo cha mwisho' },
    done: 'Sawa',
    show: 'Onyesha',
    all: (count) => `Vyote ${count}`,
    states: {
      todo: (count) => `Bado ${count}`,
      partly: (count) => `Nusu ${count}`,
      done: (count) => `Tayari ${count}`,
      skipped: (count) => `Vimerukwa ${count}`,
    },
    partly: 'Nusu',
    noneLeft: 'Hakuna kituo katika hali hii.',
  },
} as const satisfies Words<Says>;
