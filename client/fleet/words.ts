// The words of the team's phones and of what is kept apart.
import type { HeldStepKind } from '../../shared/held.ts';
import type { Words } from '../app/language.ts';

type Plain =
  | 'phones'
  | 'noPhones'
  | 'silentFirst'
  | 'neverHeard'
  | 'shutOut'
  | 'allSent'
  | 'lastHeard'
  | 'notSent'
  | 'waitingSince'
  | 'storage'
  | 'kept'
  | 'notKept'
  | 'unknown'
  | 'clock'
  | 'version'
  | 'paired'
  | 'shutOutAsk'
  | 'shutOutWhat'
  | 'shutOutSure'
  | 'notTold'
  | 'held'
  | 'nothingHeld'
  | 'nothingHeldMore'
  | 'heldWhat'
  | 'heldMine'
  | 'unreadable'
  | 'note'
  | 'giveBack'
  | 'release'
  | 'releaseSure';
type Says = Readonly<Record<Plain, string>> & {
  readonly heard: (time: string) => string;
  readonly unsent: (count: number) => string;
  readonly minutesOff: (minutes: number) => string;
  readonly shutOutSince: (time: string) => string;
  readonly broughtInBy: (name: string) => string;
  readonly bookSays: (words: string) => string;
  readonly releaseWhat: (author: string) => string;
  readonly stepBy: Readonly<Record<HeldStepKind, string>>;
};

export const words = {
  en: {
    phones: 'Phones of the team',
    noPhones: 'No phones yet',
    silentFirst: 'Silent ones first. What is not sent is only on that phone.',
    neverHeard: 'never',
    shutOut: 'Shut out',
    allSent: 'All sent',
    lastHeard: 'Last heard of',
    notSent: 'Not sent',
    waitingSince: 'Waiting since',
    storage: 'Saved work',
    kept: 'protected by the browser',
    notKept: 'not protected',
    unknown: 'unknown',
    clock: 'Clock',
    version: 'Version',
    paired: 'Paired',
    shutOutAsk: 'Phone lost? Shut it out',
    shutOutWhat:
      'It gets nothing more from the office and clears its copy. What it still sends waits here ' +
      'until you release it. This can not be undone.',
    shutOutSure: 'Yes, shut it out',
    notTold: 'The office did not get it. Try again with a network.',
    held: 'Kept apart',
    nothingHeld: 'Nothing is kept apart',
    nothingHeldMore: 'Every entry that came is in the book.',
    heldWhat: 'These entries came and do not count yet. Release them or give them back.',
    heldMine: 'The office keeps these entries of yours. They do not count yet.',
    unreadable: 'An entry that can not be read',
    note: 'Note to its author',
    giveBack: 'Give back with this note',
    release: 'Release into the book',
    releaseSure: 'Yes, book it',
    heard: (time) => `Last heard of: ${time}`,
    unsent: (count) => `${count} not sent`,
    minutesOff: (minutes) => (minutes === 0 ? 'right' : `${minutes} min off`),
    shutOutSince: (time) => `Shut out since ${time}`,
    broughtInBy: (name) => `Brought in from a file by ${name}`,
    bookSays: (said) => `The book does not take it: ${said}`,
    releaseWhat: (author) => `It will count as an entry of ${author}, on your word.`,
    stepBy: {
      withdrawn: 'Withdrawn',
      asked: 'Asks what to do',
      returned: 'Given back',
      released: 'Released',
    },
  },
  hi: {
    phones: 'टीम के फ़ोन',
    noPhones: 'अभी कोई फ़ोन नहीं',
    silentFirst: 'जिनकी ख़बर नहीं, वे पहले। जो नहीं भेजा गया वह सिर्फ़ उसी फ़ोन में है।',
    neverHeard: 'कभी नहीं',
    shutOut: 'बंद किया गया',
    allSent: 'सब भेजा गया',
    lastHeard: 'पिछला संपर्क',
    notSent: 'नहीं भेजा गया',
    waitingSince: 'कब से बाकी',
    storage: 'सहेजा काम',
    kept: 'ब्राउज़र इसे सुरक्षित रखता है',
    notKept: 'सुरक्षित नहीं',
    unknown: 'पता नहीं',
    clock: 'घड़ी',
    version: 'संस्करण',
    paired: 'कब जोड़ा गया',
    shutOutAsk: 'फ़ोन खो गया? बंद करें',
    shutOutWhat:
      'उसे दफ़्तर से कुछ नहीं मिलेगा और वह अपनी प्रति हटा देगा। वह जो भेजेगा, आपके जारी करने तक ' +
      'यहाँ रुकेगा। इसे वापस नहीं किया जा सकता।',
    shutOutSure: 'हाँ, बंद करें',
    notTold: 'दफ़्तर तक नहीं पहुँचा। नेटवर्क मिलने पर फिर कोशिश करें।',
    held: 'अलग रखी गई',
    nothingHeld: 'कुछ भी अलग नहीं रखा',
    nothingHeldMore: 'जो भी प्रविष्टि आई, वह खाते में है।',
    heldWhat: 'ये प्रविष्टियाँ आईं, पर अभी गिनी नहीं जातीं। जारी करें या लौटाएँ।',
    heldMine: 'दफ़्तर ने आपकी ये प्रविष्टियाँ रखी हैं। अभी गिनी नहीं जातीं।',
    unreadable: 'प्रविष्टि पढ़ी नहीं जा सकती',
    note: 'लिखने वाले के लिए टिप्पणी',
    giveBack: 'इस टिप्पणी के साथ लौटाएँ',
    release: 'खाते में जारी करें',
    releaseSure: 'हाँ, दर्ज करें',
    heard: (time) => `पिछला संपर्क: ${time}`,
    unsent: (count) => `${count} नहीं भेजे`,
    minutesOff: (minutes) => (minutes === 0 ? 'सही' : `${minutes} मिनट का फ़र्क`),
    shutOutSince: (time) => `${time} से बंद`,
    broughtInBy: (name) => `${name} ने फ़ाइल से दर्ज कीं`,
    bookSays: (said) => `खाता इसे नहीं लेता: ${said}`,
    releaseWhat: (author) => `यह ${author} की प्रविष्टि गिनी जाएगी, आपकी ज़िम्मेदारी पर।`,
    stepBy: {
      withdrawn: 'वापस ली गई',
      asked: 'पूछते हैं कि क्या करें',
      returned: 'लौटाई गई',
      released: 'जारी की गई',
    },
  },
  sw: {
    phones: 'Simu za timu',
    noPhones: 'Bado hakuna simu',
    silentFirst: 'Zilizo kimya kwanza. Kisichotumwa kiko kwenye simu hiyo tu.',
    neverHeard: 'kamwe',
    shutOut: 'Imefungiwa',
    allSent: 'Zote zimetumwa',
    lastHeard: 'Iliwasiliana mwisho',
    notSent: 'Hazijatumwa',
    waitingSince: 'Zinasubiri tangu',
    storage: 'Kazi iliyohifadhiwa',
    kept: 'inalindwa na kivinjari',
    notKept: 'hailindwi',
    unknown: 'haijulikani',
    clock: 'Saa',
    version: 'Toleo',
    paired: 'Iliunganishwa',
    shutOutAsk: 'Simu imepotea? Ifungie',
    shutOutWhat:
      'Haitapata kitu tena kutoka ofisini na itafuta nakala yake. Itakachotuma kitasubiri hapa ' +
      'hadi ukiruhusu. Hili haliwezi kurudishwa.',
    shutOutSure: 'Ndiyo, ifungie',
    notTold: 'Ofisi haikupata. Jaribu tena mtandao ukiwepo.',
    held: 'Zilizotengwa',
    nothingHeld: 'Hakuna kilichotengwa',
    nothingHeldMore: 'Kila ingizo lililofika limo kitabuni.',
    heldWhat: 'Maingizo haya yamefika lakini bado hayahesabiwi. Yaruhusu au yarudishe.',
    heldMine: 'Ofisi inatunza maingizo yako haya. Bado hayahesabiwi.',
    unreadable: 'Ingizo lisilosomeka',
    note: 'Maelezo kwa mwandishi',
    giveBack: 'Rudisha na maelezo haya',
    release: 'Ruhusu liingie kitabuni',
    releaseSure: 'Ndiyo, liingize',
    heard: (time) => `Iliwasiliana mwisho: ${time}`,
    unsent: (count) => `${count} hazijatumwa`,
    minutesOff: (minutes) => (minutes === 0 ? 'sahihi' : `inapotoka dakika ${minutes}`),
    shutOutSince: (time) => `Imefungiwa tangu ${time}`,
    broughtInBy: (name) => `Zimeingizwa kutoka faili na ${name}`,
    bookSays: (said) => `Kitabu hakilipokei: ${said}`,
    releaseWhat: (author) => `Litahesabiwa kama ingizo la ${author}, kwa neno lako.`,
    stepBy: {
      withdrawn: 'Limeondolewa',
      asked: 'Anauliza afanye nini',
      returned: 'Limerudishwa',
      released: 'Limeruhusiwa',
    },
  },
} as const satisfies Words<Says>;
