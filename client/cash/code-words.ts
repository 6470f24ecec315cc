// The words of the code for cash: made on the phone of whoever takes it, typed on the giver's.
import type { Words } from '../app/language.ts';

type Says = Readonly<
  Record<
    | 'title'
    | 'why'
    | 'fromWhom'
    | 'nobody'
    | 'amount'
    | 'show'
    | 'typeAmount'
    | 'chooseGiver'
    | 'readOut'
    | 'another'
    | 'noKey'
    | 'codeWhy'
    | 'wrong',
    string
  >
> & {
  readonly goodFor: (amount: string, name: string, day: string) => string;
  readonly codeOf: (name: string) => string;
};

export const codeWords = {
  en: {
    title: 'Take cash',
    why: 'Count the notes first. They type the code on their phone. Nobody needs a network.',
    fromWhom: 'Who hands it to you',
    nobody: 'Nobody else is in the team yet.',
    amount: 'Amount that you counted',
    show: 'Show the code',
    typeAmount: 'Type the amount',
    chooseGiver: 'Choose who hands it to you',
    readOut: 'Code',
    another: 'Take more cash',
    noKey: 'This phone needs a network once, before it can make codes. Open this page again then.',
    goodFor: (amount, name, day) => `For ${amount} from ${name} on ${day}, once`,
    codeOf: (name) => `Code from ${name}’s phone`,
    codeWhy: '10 digits, also without a network. It may be left out.',
    wrong: 'The code is not for this amount and person, or was typed wrong. Nothing was saved.',
  },
  hi: {
    title: 'नकद लें',
    why: 'पहले नोट गिनें। फिर कोड दिखाएँ: वे उसे अपने फ़ोन पर लिखें। नेटवर्क की ज़रूरत नहीं।',
    fromWhom: 'आपको कौन देता है',
    nobody: 'टीम में अभी और कोई नहीं।',
    amount: 'जो रकम आपने गिनी',
    show: 'कोड दिखाएँ',
    typeAmount: 'रकम लिखें',
    chooseGiver: 'चुनें कि कौन देता है',
    readOut: 'कोड',
    another: 'और नकद लें',
    noKey: 'कोड बनाने से पहले इस फ़ोन को एक बार नेटवर्क चाहिए। तब यह पन्ना फिर खोलें।',
    goodFor: (amount, name, day) => `${day} को ${name} से ${amount} के लिए, एक बार`,
    codeOf: (name) => `${name} के फ़ोन का कोड`,
    codeWhy: '10 अंक, बिना नेटवर्क भी। छोड़ा भी जा सकता है।',
    wrong: 'कोड इस रकम और व्यक्ति का नहीं, या ग़लत लिखा गया। कुछ सहेजा नहीं गया।',
  },
  sw: {
    title: 'Pokea pesa',
    why: 'Hesabu noti kwanza. Wanaandika msimbo kwenye simu yao. Mtandao hauhitajiki.',
    fromWhom: 'Anayekukabidhi',
    nobody: 'Bado hakuna mwingine kwenye timu.',
    amount: 'Kiasi ulichohesabu',
    show: 'Onyesha msimbo',
    typeAmount: 'Andika kiasi',
    chooseGiver: 'Chagua anayekukabidhi',
    readOut: 'Msimbo',
    another: 'Pokea pesa zaidi',
    noKey:
      'Simu hii inahitaji mtandao mara moja kabla ya kutengeneza misimbo. Fungua ukurasa huu tena.',
    goodFor: (amount, name, day) => `Kwa ${amount} kutoka kwa ${name} tarehe ${day}, mara moja`,
    codeOf: (name) => `Msimbo kutoka simu ya ${name}`,
    codeWhy: 'Tarakimu 10, hata bila mtandao. Unaweza kuachwa.',
    wrong: 'Msimbo si wa kiasi hiki na mtu huyu, au umeandikwa vibaya. Hakuna kilichohifadhiwa.',
  },
} as const satisfies Words<Says>;
