// The words of signing for cash with one's own PIN on the collector's phone.
import type { Words } from '../app/language.ts';

type Says = {
  readonly pinOf: (name: string) => string;
  readonly hint: string;
  readonly notSaved: string;
  /** Stands in the fact as its note. */
  readonly signed: string;
};

export const signWords = {
  en: {
    pinOf: (name) => `PIN of ${name}`,
    hint: 'Whoever takes the cash types it here, also without a network. It may be left out.',
    notSaved: 'Nothing was saved.',
    signed: 'Signed for with a PIN on this phone',
  },
  hi: {
    pinOf: (name) => `${name} का पिन`,
    hint: 'जो नकद लेता है वह यहाँ लिखे, बिना नेटवर्क भी। छोड़ा भी जा सकता है।',
    notSaved: 'कुछ सहेजा नहीं गया।',
    signed: 'इस फ़ोन पर पिन से पुष्टि हुई',
  },
  sw: {
    pinOf: (name) => `PIN ya ${name}`,
    hint: 'Anayepokea pesa aiandike hapa, hata bila mtandao. Inaweza kuachwa.',
    notSaved: 'Hakuna kilichohifadhiwa.',
    signed: 'Imethibitishwa kwa PIN kwenye simu hii',
  },
} as const satisfies Words<Says>;
