// What the sheet says that chooses anew which debts a payment settles.
import type { Words } from '../app/language.ts';

type Says = {
  readonly allocate: string;
  readonly title: (number: string) => string;
  readonly why: string;
  readonly due: (day: string) => string;
  readonly pays: (amount: string) => string;
  readonly paid: (amount: string) => string;
  readonly left: (amount: string) => string;
  readonly opening: string;
  readonly settled: string;
  readonly oldest: string;
  readonly unapplied: (amount: string) => string;
  readonly note: string;
  readonly save: string;
  readonly saveOldest: string;
  readonly noChange: string;
  readonly none: string;
  readonly saved: string;
};

export const allocateWords = {
  en: {
    allocate: 'Settle other invoices',
    title: (number) => `What ${number} settles`,
    why: 'Tick the invoices that it is meant for. What is left over goes to the oldest.',
    due: (day) => `due ${day}`,
    pays: (amount) => `pays ${amount}`,
    paid: (amount) => `pays ${amount} now`,
    left: (amount) => `${amount} left`,
    opening: 'Opening balance',
    settled: 'settled',
    oldest: 'Oldest first again',
    unapplied: (amount) => `${amount} stays in hand`,
    note: 'Note',
    save: 'Save what it settles',
    saveOldest: 'Save: oldest first',
    noChange: 'Nothing changes',
    none: 'There is nothing that it could settle.',
    saved: 'Saved on phone',
  },
  hi: {
    allocate: 'दूसरे बिल चुकाएँ',
    title: (number) => `${number} से क्या चुकता है`,
    why: 'जिन बिलों के लिए यह है, उन्हें चुनें। जो बचे, सबसे पुराने पर जाता है।',
    due: (day) => `${day} तक देय`,
    pays: (amount) => `${amount} चुकाएगा`,
    paid: (amount) => `अभी ${amount} चुकाता है`,
    left: (amount) => `${amount} बाकी`,
    opening: 'शुरुआती शेष',
    settled: 'चुकता',
    oldest: 'फिर सबसे पुराने पहले',
    unapplied: (amount) => `${amount} जमा रहेगा`,
    note: 'टिप्पणी',
    save: 'चुनाव सहेजें',
    saveOldest: 'सहेजें: सबसे पुराने पहले',
    noChange: 'कुछ नहीं बदलता',
    none: 'इससे चुकाने को कुछ नहीं है।',
    saved: 'फ़ोन में सुरक्षित',
  },
  sw: {
    allocate: 'Lipia ankara nyingine',
    title: (number) => `${number} inalipia nini`,
    why: 'Chagua ankara zilizokusudiwa. Kinachobaki huenda kwa ya zamani zaidi.',
    due: (day) => `ilipwe kufikia ${day}`,
    pays: (amount) => `italipa ${amount}`,
    paid: (amount) => `sasa inalipa ${amount}`,
    left: (amount) => `imebaki ${amount}`,
    opening: 'Salio la kuanzia',
    settled: 'imelipwa',
    oldest: 'Ya zamani kwanza tena',
    unapplied: (amount) => `${amount} inabaki mkononi`,
    note: 'Maelezo',
    save: 'Hifadhi inacholipia',
    saveOldest: 'Hifadhi: ya zamani kwanza',
    noChange: 'Hakuna kinachobadilika',
    none: 'Hakuna kinachoweza kulipiwa.',
    saved: 'Imehifadhiwa kwenye simu',
  },
} as const satisfies Words<Says>;
