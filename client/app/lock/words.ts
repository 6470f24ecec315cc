// The words of the lock: the PIN, the wait after wrong ones, another person on the same phone.
import type { Words } from '../language.ts';

type Says = {
  readonly title: string;
  readonly pin: string;
  readonly typePin: (name: string) => string;
  readonly unlock: string;
  readonly wrong: (left: number) => string;
  readonly wait: (seconds: number) => string;
  readonly passwordNeeded: string;
  readonly withPassword: string;
  readonly back: string;
  readonly others: string;
  readonly othersMore: string;
  readonly unreadable: (name: string) => string;
  readonly section: string;
  readonly why: string;
  readonly set: string;
  readonly change: string;
  readonly remove: string;
  readonly removed: string;
  readonly lockNow: string;
  readonly newPin: string;
  readonly again: string;
  readonly hint: string;
  readonly differ: string;
  readonly save: string;
  readonly saved: string;
  readonly current: string;
  readonly forgotten: string;
  readonly idle: string;
  readonly minutes: (count: number) => string;
  readonly typed: (count: number) => string;
  readonly pad: string;
  readonly erase: string;
};

export const lockWords = {
  en: {
    title: 'Locked',
    pin: 'PIN',
    typePin: (name) => `Type your PIN, ${name}`,
    unlock: 'Unlock',
    wrong: (left) => `Wrong PIN. ${left} more tries, then the password is needed.`,
    wait: (seconds) => `Too many wrong ones. Try again in ${seconds} s. Your entries are safe.`,
    passwordNeeded: 'The password is needed now, with a network. Your entries are safe here.',
    withPassword: 'Sign in with the password',
    back: 'Back to the PIN',
    others: 'Somebody else',
    othersMore: 'Each sees only their own rounds and entries.',
    unreadable: (name) =>
      `The book of ${name} can not be opened here now. Nothing in it is deleted: ` +
      'close other windows of Routebook and start the phone anew.',
    section: 'Lock',
    why: 'A PIN keeps others out of this app when you put the phone down. It works offline.',
    set: 'Set a PIN',
    change: 'Change the PIN',
    remove: 'Remove the PIN',
    removed: 'The PIN is removed',
    lockNow: 'Lock now, or switch person',
    newPin: 'New PIN',
    again: 'The same again',
    hint: '4 to 6 digits',
    differ: 'The two are not the same.',
    save: 'Save the PIN',
    saved: 'The PIN is set',
    current: 'PIN so far',
    forgotten:
      'Forgotten? Lock, and sign in with the password: then it is not asked for ten minutes.',
    idle: 'Lock after',
    minutes: (count) => `${count} min`,
    pad: 'Number pad',
    erase: 'Erase',
    typed: (count) => `${count} digits typed`,
  },
  hi: {
    title: 'बंद है',
    pin: 'पिन',
    typePin: (name) => `${name}, अपना पिन डालें`,
    unlock: 'खोलें',
    wrong: (left) => `ग़लत पिन। ${left} मौके और, फिर पासवर्ड चाहिए।`,
    wait: (seconds) => `बहुत बार ग़लत। ${seconds} सेकंड बाद फिर कोशिश करें। आपकी प्रविष्टियाँ सुरक्षित हैं।`,
    passwordNeeded: 'अब नेटवर्क के साथ पासवर्ड चाहिए। आपकी प्रविष्टियाँ यहाँ सुरक्षित हैं।',
    withPassword: 'पासवर्ड से साइन इन करें',
    back: 'पिन पर वापस',
    others: 'कोई और',
    othersMore: 'हर कोई सिर्फ़ अपने फेरे और प्रविष्टियाँ देखता है।',
    unreadable: (name) =>
      `${name} की बही यहाँ अभी नहीं खुल रही। उसमें से कुछ हटाया नहीं गया: ` +
      'Routebook की दूसरी खिड़कियाँ बंद करें और फ़ोन फिर चालू करें।',
    section: 'ताला',
    why: 'फ़ोन रखने पर पिन दूसरों को इस ऐप से दूर रखता है। यह बिना नेटवर्क चलता है।',
    set: 'पिन रखें',
    change: 'पिन बदलें',
    remove: 'पिन हटाएँ',
    removed: 'पिन हटाया गया',
    lockNow: 'अभी बंद करें, या व्यक्ति बदलें',
    newPin: 'नया पिन',
    again: 'वही फिर से',
    hint: '4 से 6 अंक',
    differ: 'दोनों एक जैसे नहीं।',
    save: 'पिन सहेजें',
    saved: 'पिन रखा गया',
    current: 'अभी का पिन',
    forgotten: 'भूल गए? बंद करके पासवर्ड से साइन इन करें: फिर दस मिनट तक यह नहीं पूछा जाता।',
    idle: 'इतनी देर बाद बंद',
    minutes: (count) => `${count} मिनट`,
    pad: 'संख्या पैड',
    erase: 'मिटाएँ',
    typed: (count) => `${count} अंक डाले`,
  },
  sw: {
    title: 'Imefungwa',
    pin: 'PIN',
    typePin: (name) => `Andika PIN yako, ${name}`,
    unlock: 'Fungua',
    wrong: (left) => `PIN si sahihi. Majaribio ${left} zaidi, kisha nenosiri linahitajika.`,
    wait: (seconds) => `Makosa mengi. Jaribu tena baada ya sekunde ${seconds}. Maingizo ni salama.`,
    passwordNeeded: 'Sasa nenosiri linahitajika, pamoja na mtandao. Maingizo yako ni salama hapa.',
    withPassword: 'Ingia kwa nenosiri',
    back: 'Rudi kwenye PIN',
    others: 'Mtu mwingine',
    othersMore: 'Kila mtu huona mizunguko na maingizo yake tu.',
    unreadable: (name) =>
      `Kitabu cha ${name} hakifunguki hapa sasa. Hakuna kilichofutwa: ` +
      'funga madirisha mengine ya Routebook na uwashe simu upya.',
    section: 'Kufuli',
    why: 'PIN huzuia wengine kutumia programu hii ukiweka simu chini. Hufanya kazi bila mtandao.',
    set: 'Weka PIN',
    change: 'Badilisha PIN',
    remove: 'Ondoa PIN',
    removed: 'PIN imeondolewa',
    lockNow: 'Funga sasa, au badilisha mtu',
    newPin: 'PIN mpya',
    again: 'Ile ile tena',
    hint: 'Tarakimu 4 hadi 6',
    differ: 'Hizi mbili hazifanani.',
    save: 'Hifadhi PIN',
    saved: 'PIN imewekwa',
    current: 'PIN ya sasa',
    forgotten: 'Umeisahau? Funga, kisha ingia kwa nenosiri: kwa dakika kumi haitaulizwa.',
    idle: 'Funga baada ya',
    minutes: (count) => `dakika ${count}`,
    pad: 'Vitufe vya namba',
    erase: 'Futa',
    typed: (count) => `tarakimu ${count} zimeandikwa`,
  },
} as const satisfies Words<Says>;
