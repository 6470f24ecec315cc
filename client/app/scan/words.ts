// The words of scanning and of labels.

import type { Words } from '../language.ts';
import type { Camera } from './use-scan.ts';

type Says = {
  readonly scan: string;
  readonly title: string;
  readonly camera: Readonly<Record<Camera, string>>;
  readonly hint: string;
  readonly found: string;
  readonly byHand: string;
  readonly labels: string;
  readonly label: string;
  readonly print: string;
  readonly labelsMore: string;
  readonly round: string;
  readonly count: (count: number) => string;
  readonly none: string;
};

export const scanWords = {
  en: {
    scan: 'Scan a code',
    title: 'Scan',
    camera: {
      opening: 'Opening the camera…',
      looking: 'Hold the code in the middle, a hand’s width away.',
      forbidden:
        'The camera is not allowed. Allow it for this app in the browser’s settings, or type the ' +
        'code.',
      missing: 'The camera could not be opened. Type the code, the name or the meter’s number.',
    },
    hint: 'QR labels of customers and meters; bar codes where this phone reads them.',
    found: 'Found',
    byHand: 'Type it instead',
    labels: 'QR labels',
    label: 'QR label',
    print: 'Print',
    labelsMore:
      'Stick one on the gate or the meter. It holds the account code only; scan it under Find.',
    round: 'Round',
    count: (count) => (count === 1 ? '1 label' : `${count} labels`),
    none: 'Nobody here has an account code yet.',
  },
  hi: {
    scan: 'कोड स्कैन करें',
    title: 'स्कैन',
    camera: {
      opening: 'कैमरा खुल रहा है…',
      looking: 'कोड बीच में रखें, एक बित्ता दूर।',
      forbidden: 'कैमरे की अनुमति नहीं है। ब्राउज़र की सेटिंग में अनुमति दें, या कोड लिखें।',
      missing: 'कैमरा नहीं खुला। कोड, नाम या मीटर नंबर लिखें।',
    },
    hint: 'ग्राहक और मीटर के QR लेबल; जहाँ फ़ोन पढ़े, बार कोड भी।',
    found: 'मिला',
    byHand: 'लिखकर खोजें',
    labels: 'QR लेबल',
    label: 'QR लेबल',
    print: 'छापें',
    labelsMore: 'इसे गेट या मीटर पर चिपकाएँ। इसमें सिर्फ़ खाता कोड है; «खोजें» में स्कैन करें।',
    round: 'फेरा',
    count: (count) => `${count} लेबल`,
    none: 'यहाँ अभी किसी का खाता कोड नहीं।',
  },
  sw: {
    scan: 'Skani msimbo',
    title: 'Skani',
    camera: {
      opening: 'Inafungua kamera…',
      looking: 'Weka msimbo katikati, umbali wa kiganja.',
      forbidden: 'Kamera hairuhusiwi. Iruhusu kwenye mipangilio ya kivinjari, au andika msimbo.',
      missing: 'Kamera haikufunguka. Andika msimbo, jina au namba ya mita.',
    },
    hint: 'Lebo za QR za wateja na mita; misimbo pau pale simu inapoisoma.',
    found: 'Imepatikana',
    byHand: 'Andika badala yake',
    labels: 'Lebo za QR',
    label: 'Lebo ya QR',
    print: 'Chapisha',
    labelsMore: 'Bandika kwenye lango au mita. Ina msimbo wa akaunti tu; uskani kwenye Tafuta.',
    round: 'Mzunguko',
    count: (count) => `lebo ${count}`,
    none: 'Hakuna mwenye msimbo wa akaunti hapa bado.',
  },
} as const satisfies Words<Says>;
