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
  | 'state'
  | 'unsent'
  | 'unsentMoney'
  | 'oldestUnsent'
  | 'lastContact'
  | 'never'
  | 'storage'
  | 'storageKept'
  | 'storageNotKept'
  | 'storageNotAsked'
  | 'space'
  | 'clockOffset'
  | 'copyForOffice'
  | 'copied'
  | 'notCopied'
  | 'sendNow'
  | 'sending'
  | 'leaveThem'
  | 'leaveMore'
  | 'unheard'
  | 'onlyHere'
  | 'team'
  | 'teamPhones'
  | 'keptApart'
  | Theme;
type Says = Readonly<Record<Plain, string>> & {
  readonly holds: (customers: number, facts: number) => string;
  readonly asOf: (time: string) => string;
  readonly refused: (count: number) => string;
  readonly spaceUsed: (used: string, quota: string) => string;
  readonly recovered: (count: number, time: string) => string;
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
    state: 'State',
    unsent: 'Not sent',
    unsentMoney: 'Money in it',
    oldestUnsent: 'Waiting since',
    lastContact: 'Office last reached',
    never: 'never',
    storage: 'Saved work',
    storageKept: 'protected by the browser',
    storageNotKept: 'not protected',
    storageNotAsked: 'not asked yet',
    space: 'Space used',
    clockOffset: 'Clock',
    copyForOffice: 'Copy details for the office',
    copied: 'Copied',
    notCopied: 'Could not copy',
    sendNow: 'Send now',
    sending: 'Sending as soon as there is a network',
    leaveThem: 'Let another person sign in',
    leaveMore: 'What is not sent stays on this phone until you sign in here again.',
    unheard:
      'The office was not reached: there this phone still counts as signed in. Try again with a ' +
      'network, or sign out here only.',
    onlyHere: 'Sign out on this phone only',
    team: 'Team',
    teamPhones: 'Phones of the team',
    keptApart: 'Kept apart',
    device: 'As the phone',
    light: 'Light',
    dark: 'Dark',
    sun: 'Sun',
    holds: (customers, facts) => `${customers} customers and ${facts} entries are on this phone`,
    asOf: (time) => `As of ${time}`,
    spaceUsed: (used, quota) => `${used} of ${quota}`,
    recovered: (count, time) => `Sending got stuck and was started again ${count} ×, last ${time}`,
    refused: (count) =>
      `You cannot sign out: ${count === 1 ? '1 entry is' : `${count} entries are`} not sent. ` +
      'Send them first.',
  },
  hi: {
    phone: 'फ़ोन',
    phoneCode: 'फ़ोन कोड',
    offline: 'बिना नेटवर्क',
    ready: 'बिना नेटवर्क काम के लिए तैयार',
    notReady: 'अभी सब कुछ नहीं आया। थोड़ी देर और ऑनलाइन रहें।',
    kept: 'ब्राउज़र यहाँ सहेजा हुआ रखेगा।',
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
    state: 'स्थिति',
    unsent: 'नहीं भेजा गया',
    unsentMoney: 'इनमें रकम',
    oldestUnsent: 'कब से बाकी',
    lastContact: 'दफ़्तर से पिछला संपर्क',
    never: 'कभी नहीं',
    storage: 'सहेजा काम',
    storageKept: 'ब्राउज़र इसे सुरक्षित रखता है',
    storageNotKept: 'सुरक्षित नहीं',
    storageNotAsked: 'अभी नहीं पूछा',
    space: 'जगह',
    clockOffset: 'घड़ी',
    copyForOffice: 'दफ़्तर के लिए विवरण कॉपी करें',
    copied: 'कॉपी हो गया',
    notCopied: 'कॉपी नहीं हो सका',
    sendNow: 'अभी भेजें',
    sending: 'नेटवर्क मिलते ही भेजा जाएगा',
    leaveThem: 'दूसरे व्यक्ति को साइन इन करने दें',
    leaveMore: 'जो नहीं भेजा गया, वह आपके फिर साइन इन करने तक इसी फ़ोन में रहेगा।',
    unheard:
      'दफ़्तर से संपर्क नहीं हुआ: वहाँ यह फ़ोन अब भी साइन इन माना जाता है। नेटवर्क मिलने पर फिर कोशिश ' +
      'करें, या सिर्फ़ यहाँ साइन आउट करें।',
    onlyHere: 'सिर्फ़ इस फ़ोन पर साइन आउट करें',
    team: 'टीम',
    teamPhones: 'टीम के फ़ोन',
    keptApart: 'अलग रखी गई',
    device: 'फ़ोन जैसा',
    light: 'उजला',
    dark: 'गहरा',
    sun: 'धूप',
    holds: (customers, facts) => `इस फ़ोन में ${customers} ग्राहक और ${facts} प्रविष्टियाँ हैं`,
    asOf: (time) => `${time} तक`,
    spaceUsed: (used, quota) => `${quota} में से ${used}`,
    recovered: (count, time) => `भेजना अटका, ${count} बार फिर शुरू हुआ, पिछली बार ${time}`,
    refused: (count) => `साइन आउट नहीं हो सकता: ${count} प्रविष्टियाँ नहीं भेजी गईं। पहले भेजें।`,
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
    state: 'Hali',
    unsent: 'Hazijatumwa',
    unsentMoney: 'Fedha ndani yake',
    oldestUnsent: 'Zinasubiri tangu',
    lastContact: 'Ofisi ilipatikana mwisho',
    never: 'kamwe',
    storage: 'Kazi iliyohifadhiwa',
    storageKept: 'inalindwa na kivinjari',
    storageNotKept: 'hailindwi',
    storageNotAsked: 'bado haijaulizwa',
    space: 'Nafasi iliyotumika',
    clockOffset: 'Saa',
    copyForOffice: 'Nakili maelezo kwa ofisi',
    copied: 'Imenakiliwa',
    notCopied: 'Haikunakiliwa',
    sendNow: 'Tuma sasa',
    sending: 'Zitatumwa mtandao ukipatikana',
    leaveThem: 'Ruhusu mtu mwingine aingie',
    leaveMore: 'Zisizotumwa zinabaki kwenye simu hii hadi uingie hapa tena.',
    unheard:
      'Ofisi haikupatikana: huko simu hii bado inahesabiwa imeingia. Jaribu tena ukiwa na ' +
      'mtandao, au toka kwenye simu hii tu.',
    onlyHere: 'Toka kwenye simu hii tu',
    team: 'Timu',
    teamPhones: 'Simu za timu',
    keptApart: 'Zilizotengwa',
    device: 'Kama simu',
    light: 'Mwanga',
    dark: 'Giza',
    sun: 'Jua',
    holds: (customers, facts) => `Wateja ${customers} na maingizo ${facts} yako kwenye simu hii`,
    asOf: (time) => `Hadi ${time}`,
    spaceUsed: (used, quota) => `${used} kati ya ${quota}`,
    recovered: (count, time) => `Kutuma kulikwama, kukaanzishwa upya mara ${count}, mwisho ${time}`,
    refused: (count) => `Huwezi kutoka: maingizo ${count} hayajatumwa. Tuma kwanza.`,
  },
} as const satisfies Words<Says>;
