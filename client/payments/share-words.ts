// The words of a payment message or photo that another app has handed over.
import type { Words } from '../app/language.ts';

type Says = Readonly<Record<'title' | 'what' | 'nothing' | 'photo' | 'who' | 'whoHint', string>> & {
  readonly read: (amount: string, reference: string) => string;
};

export const shareWords = {
  en: {
    title: 'Shared payment',
    what: 'Choose whose payment it is. Nothing is saved before you save it.',
    nothing: 'No amount or reference was found in it. You can still choose the customer.',
    photo: 'The photo goes with the payment.',
    who: 'Whose payment is it?',
    whoHint: 'Name, phone, meter or account code',
    read: (amount, reference) => [`Amount ${amount || '?'}`, reference].filter(Boolean).join(' · '),
  },
  hi: {
    title: 'भेजा गया भुगतान',
    what: 'चुनें कि भुगतान किसका है। आपके सहेजने से पहले कुछ नहीं सहेजा जाता।',
    nothing: 'इसमें रकम या संदर्भ नहीं मिला। फिर भी ग्राहक चुन सकते हैं।',
    photo: 'फ़ोटो भुगतान के साथ जाएगी।',
    who: 'भुगतान किसका है?',
    whoHint: 'नाम, फ़ोन, मीटर या खाता कोड',
    read: (amount, reference) => [`रकम ${amount || '?'}`, reference].filter(Boolean).join(' · '),
  },
  sw: {
    title: 'Malipo yaliyotumwa',
    what: 'Chagua malipo ni ya nani. Hakuna kinachohifadhiwa kabla hujahifadhi.',
    nothing: 'Hakuna kiasi wala kumbukumbu iliyopatikana. Bado unaweza kuchagua mteja.',
    photo: 'Picha itaenda na malipo.',
    who: 'Malipo ni ya nani?',
    whoHint: 'Jina, simu, mita au msimbo wa akaunti',
    read: (amount, reference) => [`Kiasi ${amount || '?'}`, reference].filter(Boolean).join(' · '),
  },
} as const satisfies Words<Says>;
