// What the form says of a customer's paper receipt.
import type { Words } from '../app/language.ts';

type Says = {
  readonly open: string;
  readonly close: string;
  readonly why: string;
  readonly number: string;
  readonly numberHint: string;
  readonly numberWrong: string;
  readonly code: string;
  readonly codeHint: string;
  readonly codeWrong: string;
  readonly typeBoth: string;
  readonly known: (day: string) => string;
};

export const paperWords = {
  en: {
    open: 'From a paper receipt',
    close: 'Not from a receipt',
    why: 'For money that a phone took but can’t send. When it sends later, it counts once.',
    number: 'Receipt number',
    numberHint: 'As on the receipt: R07/2627/00042',
    numberWrong: 'A receipt number has letters, digits, - and / only. Look again.',
    code: 'Receipt code',
    codeHint: 'As on the receipt: K7F3-92QX',
    codeWrong: 'This code can’t be right: a character is wrong or missing. Look again.',
    typeBoth: 'Type the receipt’s number and code',
    known: (day) => `This receipt is in the book already, of ${day}. It would not count again.`,
  },
  hi: {
    open: 'कागज़ की रसीद से',
    close: 'रसीद से नहीं',
    why: 'उस रकम के लिए जो किसी फ़ोन ने ली पर भेज नहीं सका। बाद में भेजे तो भी एक ही बार गिनी जाएगी।',
    number: 'रसीद नंबर',
    numberHint: 'जैसा रसीद पर है: R07/2627/00042',
    numberWrong: 'रसीद नंबर में केवल अक्षर, अंक, - और / होते हैं। फिर देखें।',
    code: 'रसीद कोड',
    codeHint: 'जैसा रसीद पर है: K7F3-92QX',
    codeWrong: 'यह कोड सही नहीं हो सकता: कोई अक्षर ग़लत है या छूट गया है। फिर देखें।',
    typeBoth: 'रसीद का नंबर और कोड लिखें',
    known: (day) => `यह रसीद ${day} को बही में आ चुकी है। दोबारा नहीं गिनी जाएगी।`,
  },
  sw: {
    open: 'Kutoka risiti ya karatasi',
    close: 'Si kutoka risiti',
    why: 'Kwa pesa ambayo simu ilipokea na haiwezi kutuma. Ikituma, itahesabiwa mara moja.',
    number: 'Namba ya risiti',
    numberHint: 'Kama ilivyo kwenye risiti: R07/2627/00042',
    numberWrong: 'Namba ya risiti ina herufi, tarakimu, - na / pekee. Angalia tena.',
    code: 'Msimbo wa risiti',
    codeHint: 'Kama ulivyo kwenye risiti: K7F3-92QX',
    codeWrong: 'Msimbo huu hauwezi kuwa sahihi: herufi moja ina kosa au haipo. Angalia tena.',
    typeBoth: 'Andika namba na msimbo wa risiti',
    known: (day) => `Risiti hii tayari iko daftarini, ya ${day}. Haitahesabiwa tena.`,
  },
} as const satisfies Words<Says>;
