// The words of the sign-in screen, and what each role is called.
import type { Role } from '../../shared/kernel/role.ts';
import type { Words } from './language.ts';

type Says = Readonly<
  Record<
    | 'welcome'
    | 'email'
    | 'password'
    | 'signIn'
    | 'wrong'
    | 'tooOften'
    | 'shutOut'
    | 'left'
    | 'notStored'
    | 'tooManyPhones'
    | 'unreachable'
    | 'demo'
    | Role,
    string
  >
> & { readonly waits: (name: string, count: number) => string };

export const signInWords = {
  en: {
    welcome: 'Sign in once. From then on it opens without a network.',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    wrong: 'This e-mail and password do not match. Check both and try again.',
    tooOften: 'Too many wrong tries. Wait a minute, then try again.',
    shutOut: 'The office shut this phone out. Ask them: it must be paired anew.',
    left: 'The office ended your access. Ask them if that is wrong.',
    notStored:
      'This phone could not store the sign-in. Free some space and try again: nothing was lost.',
    tooManyPhones:
      'Too many phones are paired in your name. Ask the office to shut out old ones, then sign in.',
    unreachable: 'No connection to the office. The first sign-in needs a network: try again.',
    demo: 'Try it as',
    waits: (name, count) => `${name}: ${count} not sent. Sign in as ${name} to send.`,
    owner: 'Owner',
    manager: 'Manager',
    accountant: 'Accountant',
    collector: 'Collector',
  },
  hi: {
    welcome: 'एक बार साइन इन करें। उसके बाद यह बिना नेटवर्क के भी खुलेगा।',
    email: 'ई-मेल',
    password: 'पासवर्ड',
    signIn: 'साइन इन करें',
    wrong: 'यह ई-मेल और पासवर्ड मेल नहीं खाते। दोनों जाँचकर फिर कोशिश करें।',
    tooOften: 'बहुत बार ग़लत कोशिश हुई। एक मिनट रुकें, फिर कोशिश करें।',
    shutOut: 'दफ़्तर ने यह फ़ोन बंद कर दिया है। उनसे पूछें: इसे नए सिरे से जोड़ना होगा।',
    left: 'दफ़्तर ने आपकी पहुँच बंद कर दी है। अगर यह ग़लत है तो उनसे पूछें।',
    notStored: 'फ़ोन साइन-इन सहेज नहीं पाया। थोड़ी जगह ख़ाली करें और फिर कोशिश करें: कुछ खोया नहीं।',
    tooManyPhones: 'आपके नाम पर बहुत ज़्यादा फ़ोन जुड़े हैं। दफ़्तर से पुराने फ़ोन बंद करवाएँ, फिर साइन इन करें।',
    unreachable: 'दफ़्तर से संपर्क नहीं हुआ। पहली बार नेटवर्क चाहिए: फिर कोशिश करें।',
    demo: 'इस रूप में आज़माएँ',
    waits: (name, count) => `${name}: ${count} नहीं भेजी गईं। भेजने के लिए ${name} साइन इन करें।`,
    owner: 'मालिक',
    manager: 'मैनेजर',
    accountant: 'लेखाकार',
    collector: 'वसूली करने वाला',
  },
  sw: {
    welcome: 'Ingia mara moja. Baada ya hapo inafunguka bila mtandao.',
    email: 'Barua pepe',
    password: 'Nenosiri',
    signIn: 'Ingia',
    wrong: 'Barua pepe na nenosiri havilingani. Angalia vyote kisha jaribu tena.',
    tooOften: 'Umekosea mara nyingi mno. Subiri dakika moja, kisha jaribu tena.',
    shutOut: 'Ofisi imefungia simu hii. Waulize: lazima iunganishwe upya.',
    left: 'Ofisi imesitisha ruhusa yako. Waulize ikiwa ni kosa.',
    notStored:
      'Simu haikuweza kuhifadhi kuingia kwako. Ongeza nafasi ujaribu tena: hakuna kilichopotea.',
    tooManyPhones:
      'Simu nyingi mno zimeunganishwa kwa jina lako. Iombe ofisi ifunge za zamani, kisha ingia.',
    unreachable: 'Ofisi haipatikani. Kuingia mara ya kwanza kunahitaji mtandao: jaribu tena.',
    demo: 'Jaribu kama',
    waits: (name, count) => `${name}: ${count} hazijatumwa. ${name} aingie ili zitumwe.`,
    owner: 'Mmiliki',
    manager: 'Meneja',
    accountant: 'Mhasibu',
    collector: 'Mkusanyaji',
  },
} as const satisfies Words<Says>;
