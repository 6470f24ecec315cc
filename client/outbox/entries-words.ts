// The words of «My entries».
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly open: string;
  readonly find: string;
  readonly none: string;
  readonly noneMore: string;
  readonly noHits: string;
  readonly today: string;
  readonly hint: string;
  readonly toRound: string;
};

export const entriesWords = {
  en: {
    title: 'My entries',
    open: 'My entries',
    find: 'Name or number',
    none: 'Nothing recorded yet',
    noneMore: 'Payments, sales, readings and skipped stops of the last 31 days are listed here.',
    noHits: 'No entry of yours has this name or number.',
    today: 'Today',
    hint: 'Tap an entry to see it or to take it back.',
    toRound: 'Go to the round',
  },
  hi: {
    title: 'मेरी प्रविष्टियाँ',
    open: 'मेरी प्रविष्टियाँ',
    find: 'नाम या नंबर',
    none: 'अभी कुछ दर्ज नहीं',
    noneMore: 'पिछले 31 दिनों के भुगतान, बिक्री, रीडिंग और छोड़े घर यहाँ दिखते हैं।',
    noHits: 'इस नाम या नंबर की आपकी कोई प्रविष्टि नहीं।',
    today: 'आज',
    hint: 'देखने या वापस लेने के लिए प्रविष्टि दबाएँ।',
    toRound: 'फेरे पर जाएँ',
  },
  sw: {
    title: 'Maingizo yangu',
    open: 'Maingizo yangu',
    find: 'Jina au namba',
    none: 'Bado hakuna kilichorekodiwa',
    noneMore: 'Malipo, mauzo, usomaji na vituo vilivyorukwa vya siku 31 zilizopita viko hapa.',
    noHits: 'Hakuna ingizo lako lenye jina au namba hii.',
    today: 'Leo',
    hint: 'Gusa ingizo ulione au ulirudishe.',
    toRound: 'Nenda kwenye mzunguko',
  },
} as const satisfies Words<Says>;
