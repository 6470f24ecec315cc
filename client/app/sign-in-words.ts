// The words of the sign-in screen, and what each role is called.
import type { Role } from '../../shared/kernel/role.ts';
import type { Words } from './language.ts';

type Says = Readonly<
  Record<'welcome' | 'email' | 'password' | 'signIn' | 'unreachable' | 'demo' | Role, string>
> & { readonly waits: (name: string, count: number) => string };

export const signInWords = {
  en: {
    welcome: 'Sign in once. From then on it opens without a network.',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
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
    unreachable: 'Ofisi haipatikani. Kuingia mara ya kwanza kunahitaji mtandao: jaribu tena.',
    demo: 'Jaribu kama',
    waits: (name, count) => `${name}: ${count} hazijatumwa. ${name} aingie ili zitumwe.`,
    owner: 'Mmiliki',
    manager: 'Meneja',
    accountant: 'Mhasibu',
    collector: 'Mkusanyaji',
  },
} as const satisfies Words<Says>;
