// The words of a receipt on the screen and in the text that the customer gets.
import type { Words } from '../language.ts';

type Says = {
  readonly number: string;
  readonly code: string;
  readonly before: string;
  readonly after: string;
  readonly inCredit: (amount: string) => string;
  readonly asOf: (time: string) => string;
  readonly whatsApp: string;
  readonly sms: string;
  readonly share: string;
  readonly next: (name: string) => string;
  readonly roundDone: string;
};

export const receiptWords = {
  en: {
    number: 'Number',
    code: 'Receipt code',
    before: 'Balance before',
    after: 'Balance after',
    inCredit: (amount) => `${amount} in credit`,
    asOf: (time) => `as of this phone ${time}`,
    whatsApp: 'WhatsApp',
    sms: 'SMS',
    share: 'Share',
    next: (name) => `Next stop: ${name}`,
    roundDone: 'Back to the round',
  },
  hi: {
    number: 'नंबर',
    code: 'रसीद कोड',
    before: 'पहले का बकाया',
    after: 'अब बकाया',
    inCredit: (amount) => `${amount} जमा`,
    asOf: (time) => `इस फ़ोन के अनुसार, ${time}`,
    whatsApp: 'WhatsApp',
    sms: 'SMS',
    share: 'भेजें',
    next: (name) => `अगला: ${name}`,
    roundDone: 'फेरे पर वापस',
  },
  sw: {
    number: 'Namba',
    code: 'Msimbo wa risiti',
    before: 'Salio kabla',
    after: 'Salio baada',
    inCredit: (amount) => `${amount} ya ziada`,
    asOf: (time) => `kwa simu hii saa ${time}`,
    whatsApp: 'WhatsApp',
    sms: 'SMS',
    share: 'Shiriki',
    next: (name) => `Anayefuata: ${name}`,
    roundDone: 'Rudi kwenye mzunguko',
  },
} as const satisfies Words<Says>;
