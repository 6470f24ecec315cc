// The words of the Phone screen.
import type { Words } from './language.ts';
import type { Theme } from './theme.ts';

type Plain =
  | 'phone'
  | 'phoneCode'
  | 'offline'
  | 'ready'
  | 'notReady'
  | 'kept'
  | 'notKept'
  | 'clock'
  | 'homeScreen'
  | 'whyInstall'
  | 'install'
  | 'appleSteps'
  | 'menuSteps'
  | 'language'
  | 'look'
  | 'person'
  | 'signOut'
  | 'openOutbox'
  | 'version'
  | Theme;
type Says = Readonly<Record<Plain, string>> & {
  readonly holds: (customers: number, facts: number) => string;
  readonly asOf: (time: string) => string;
  readonly refused: (count: number) => string;
};

export const phoneWords = {
  en: {
    phone: 'Phone',
    phoneCode: 'Phone code',
    offline: 'Without a network',
    ready: 'Ready to work offline',
    notReady: 'Not everything is here yet. Stay online a little longer.',
    kept: 'The browser keeps what is saved here.',
    notKept:
      'When space runs out, the browser may clear this phone’s copy. Put Routebook on the home ' +
      'screen and send often.',
    clock: 'This phone’s clock is wrong by more than 10 minutes. Set it to automatic.',
    homeScreen: 'Home screen',
    whyInstall: 'On the home screen it opens faster, and the phone keeps your work better.',
    install: 'Put on the home screen',
    appleSteps: 'In Safari tap Share, then “Add to Home Screen”.',
    menuSteps: 'Open the browser’s menu and tap “Install” or “Add to home screen”.',
    language: 'Language',
    look: 'Look',
    person: 'Person',
    signOut: 'Sign out',
    openOutbox: 'Outbox',
    version: 'Version',
    device: 'As the phone',
    light: 'Light',
    dark: 'Dark',
    sun: 'Sun',
    holds: (customers, facts) => `${customers} customers and ${facts} entries are on this phone`,
    asOf: (time) => `As of ${time}`,
    refused: (count) =>
      `You cannot sign out: ${count === 1 ? '1 entry is' : `${count} entries are`} not sent. ` +
      'Send first, then sign out.',
  },
  hi: {
    phone: 'फ़ोन',
    phoneCode: 'फ़ोन कोड',
    offline: 'बिना नेटवर्क',
    ready: 'बिना नेटवर्क काम के लिए तैयार',
    notReady: 'अभी सब कुछ नहीं आया। थोड़ी देर और ऑनलाइन रहें।',
    kept: 'ब्राउज़र यहाँ सेव किया हुआ रखेगा।',
    notKept:
      'जगह कम होने पर ब्राउज़र इस फ़ोन की प्रति हटा सकता है। Routebook को होम स्क्रीन पर रखें ' +
      'और बार-बार भेजें।',
    clock: 'इस फ़ोन की घड़ी 10 मिनट से ज़्यादा ग़लत है। इसे ऑटोमैटिक करें।',
    homeScreen: 'होम स्क्रीन',
    whyInstall: 'होम स्क्रीन से यह जल्दी खुलता है और फ़ोन आपका काम बेहतर रखता है।',
    install: 'होम स्क्रीन पर रखें',
    appleSteps: 'Safari में शेयर दबाएँ, फिर “Add to Home Screen”।',
    menuSteps: 'ब्राउज़र के मेन्यू में “इंस्टॉल” या “होम स्क्रीन पर जोड़ें” दबाएँ।',
    language: 'भाषा',
    look: 'रूप',
    person: 'व्यक्ति',
    signOut: 'साइन आउट करें',
    openOutbox: 'आउटबॉक्स',
    version: 'संस्करण',
    device: 'फ़ोन जैसा',
    light: 'उजला',
    dark: 'गहरा',
    sun: 'धूप',
    holds: (customers, facts) => `इस फ़ोन में ${customers} ग्राहक और ${facts} प्रविष्टियाँ हैं`,
    asOf: (time) => `${time} तक`,
    refused: (count) =>
      `साइन आउट नहीं हो सकता: ${count} प्रविष्टियाँ नहीं भेजी गईं। पहले भेजें, फिर साइन आउट करें।`,
  },
  sw: {
    phone: 'Simu',
    phoneCode: 'Msimbo wa simu',
    offline: 'Bila mtandao',
    ready: 'Iko tayari kufanya kazi bila mtandao',
    notReady: 'Bado si zote zimefika. Kaa mtandaoni kidogo zaidi.',
    kept: 'Kivinjari kinatunza kilichohifadhiwa hapa.',
    notKept:
      'Nafasi ikiisha, kivinjari kinaweza kufuta nakala ya simu hii. Weka Routebook kwenye ' +
      'skrini ya mwanzo na tuma mara kwa mara.',
    clock: 'Saa ya simu hii imekosea kwa zaidi ya dakika 10. Iweke ijirekebishe yenyewe.',
    homeScreen: 'Skrini ya mwanzo',
    whyInstall:
      'Kwenye skrini ya mwanzo inafunguka haraka na simu inatunza kazi yako vizuri zaidi.',
    install: 'Weka kwenye skrini ya mwanzo',
    appleSteps: 'Kwenye Safari gusa Share, kisha “Add to Home Screen”.',
    menuSteps: 'Fungua menyu ya kivinjari na gusa “Sakinisha” au “Ongeza kwenye skrini ya mwanzo”.',
    language: 'Lugha',
    look: 'Mwonekano',
    person: 'Mtu',
    signOut: 'Toka',
    openOutbox: 'Kikasha',
    version: 'Toleo',
    device: 'Kama simu',
    light: 'Mwanga',
    dark: 'Giza',
    sun: 'Jua',
    holds: (customers, facts) => `Wateja ${customers} na maingizo ${facts} yako kwenye simu hii`,
    asOf: (time) => `Hadi ${time}`,
    refused: (count) => `Huwezi kutoka: maingizo ${count} hayajatumwa. Tuma kwanza, kisha utoke.`,
  },
} as const satisfies Words<Says>;
