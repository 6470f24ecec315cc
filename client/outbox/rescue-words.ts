// The words of the rescue file.
import type { Words } from '../app/language.ts';

type Plain = 'open' | 'title' | 'what' | 'passphrase' | 'passphraseHint' | 'save' | 'failed';
type Says = Readonly<Record<Plain, string>> & { readonly saved: (count: number) => string };

export const rescueWords = {
  en: {
    open: 'Save as a file for the office',
    title: 'Rescue file',
    what:
      'Everything not sent goes into one sealed file. Give it to your manager, and tell the ' +
      'passphrase by another way. Entries stay here and are sent as well: nothing counts twice.',
    passphrase: 'Passphrase',
    passphraseHint: 'At least 8 characters. Without it nobody opens the file.',
    save: 'Save the file',
    failed: 'The phone could not make the file. Try again.',
    saved: (count) => `File saved with ${count} entries`,
  },
  hi: {
    open: 'दफ़्तर के लिए फ़ाइल बनाएँ',
    title: 'बचाव फ़ाइल',
    what:
      'जो नहीं भेजा गया वह सब एक बंद फ़ाइल में जाएगा। इसे मैनेजर को दें और पासफ़्रेज़ ' +
      'किसी और तरीक़े से बताएँ। प्रविष्टियाँ यहाँ भी रहेंगी और भेजी जाएँगी: कुछ भी दो बार नहीं गिना जाएगा।',
    passphrase: 'पासफ़्रेज़',
    passphraseHint: 'कम से कम 8 अक्षर। इसके बिना फ़ाइल कोई नहीं खोल सकता।',
    save: 'फ़ाइल सहेजें',
    failed: 'फ़ोन फ़ाइल नहीं बना सका। फिर कोशिश करें।',
    saved: (count) => `${count} प्रविष्टियों की फ़ाइल सहेजी गई`,
  },
  sw: {
    open: 'Hifadhi kama faili kwa ofisi',
    title: 'Faili ya uokoaji',
    what:
      'Zote zisizotumwa zinaingia kwenye faili moja iliyofungwa. Mpe meneja, na mwambie neno la ' +
      'siri kwa njia nyingine. Maingizo yanabaki hapa na yatatumwa pia: hakuna kinachohesabiwa ' +
      'mara mbili.',
    passphrase: 'Neno la siri',
    passphraseHint: 'Angalau herufi 8. Bila hilo hakuna anayefungua faili.',
    save: 'Hifadhi faili',
    failed: 'Simu imeshindwa kutengeneza faili. Jaribu tena.',
    saved: (count) => `Faili imehifadhiwa na maingizo ${count}`,
  },
} as const satisfies Words<Says>;
