// Words of the people of a tenant: who comes in, as what, and with which password.
import type { Role } from '../../shared/kernel/role.ts';
import type { TeamStep } from '../../shared/people/answers.ts';
import type { Words } from '../app/language.ts';

type Step = Exclude<TeamStep['type'], 'done' | 'sign_in'>;
type SignIn = { readonly address: string; readonly email: string; readonly password: string };
type Says = {
  readonly title: string;
  readonly why: string;
  readonly add: string;
  readonly name: string;
  readonly email: string;
  readonly badEmail: string;
  readonly role: string;
  readonly roleWhy: Readonly<Record<Role, string>>;
  readonly rounds: string;
  readonly giveRounds: string;
  readonly save: string;
  readonly saved: string;
  readonly left: string;
  readonly noSignIn: string;
  readonly letLeave: string;
  readonly letLeaveWhy: string;
  readonly comeBack: string;
  readonly newPassword: string;
  readonly newPasswordWhy: string;
  readonly signIn: (name: string) => string;
  readonly onceOnly: string;
  readonly address: string;
  readonly password: string;
  readonly send: string;
  readonly invitation: (name: string, sign: SignIn) => string;
  readonly done: string;
  readonly notThere: string;
  readonly steps: Readonly<Record<Step, string>>;
};

export const peopleWords = {
  en: {
    title: 'People',
    why: 'Who works with this book, and as what.',
    add: 'Add somebody',
    name: 'Name',
    email: 'E-mail',
    badEmail: 'An address such as name@example.com',
    role: 'Role',
    roleWhy: {
      owner: 'Sees and changes everything, owners too.',
      manager: 'Runs the office, adds people, closes days.',
      accountant: 'Keeps the books and the lists.',
      collector: 'Walks rounds: sees those rounds and customers in none.',
    },
    rounds: 'Rounds',
    giveRounds: 'Give the rounds again',
    save: 'Save',
    saved: 'Saved',
    left: 'Has left',
    noSignIn: 'No sign-in',
    letLeave: 'Has left: shut out',
    letLeaveWhy:
      'They can not come in any more, their phones are shut out. What they recorded stays.',
    comeBack: 'Let in again',
    newPassword: 'New password',
    newPasswordWhy: 'The old one ends at once, on every phone.',
    signIn: (name) => `${name} can come in`,
    onceOnly: 'This password is shown this once. Read it out, or send it now.',
    address: 'Address',
    password: 'Password',
    send: 'Send by WhatsApp',
    invitation: (name, { address, email, password }) =>
      `Hello ${name}, open ${address} on your phone and sign in with ${email} and ${password}`,
    done: 'Done',
    notThere: 'The office could not be reached. Nothing was changed; try again.',
    steps: {
      email_taken: 'Somebody has this address already.',
      person_taken: 'They were added already, with another address. Look at the list.',
      owners_only: 'Only an owner may do that.',
      not_yourself: 'Nobody can shut themselves out or change their own role.',
      no_sign_in: 'They have no sign-in.',
      unknown: 'This person is not known.',
    },
  },
  hi: {
    title: 'लोग',
    why: 'इस बही पर कौन काम करता है, और किस रूप में।',
    add: 'किसी को जोड़ें',
    name: 'नाम',
    email: 'ई-मेल',
    badEmail: 'पता, जैसे name@example.com',
    role: 'काम',
    roleWhy: {
      owner: 'सब देखता और बदलता है, मालिकों को भी।',
      manager: 'दफ़्तर चलाता है, लोग जोड़ता है, दिन बंद करता है।',
      accountant: 'बही और सूचियाँ रखता है।',
      collector: 'फेरे पर जाता है: अपने फेरों और बिना फेरे के ग्राहक देखता है।',
    },
    rounds: 'फेरे',
    giveRounds: 'फेरे फिर से दें',
    save: 'सहेजें',
    saved: 'सहेजा गया',
    left: 'छोड़ चुके',
    noSignIn: 'साइन-इन नहीं',
    letLeave: 'छोड़ गए: बंद करें',
    letLeaveWhy: 'वे अब नहीं आ सकेंगे और उनके फ़ोन बंद हो जाएँगे। उनकी एंट्री बही में रहती हैं।',
    comeBack: 'फिर आने दें',
    newPassword: 'नया पासवर्ड',
    newPasswordWhy: 'पुराना तुरंत बंद होता है, हर फ़ोन पर।',
    signIn: (name) => `${name} आ सकते हैं`,
    onceOnly: 'यह पासवर्ड सिर्फ़ अभी दिखता है। पढ़कर सुनाएँ या अभी भेजें।',
    address: 'पता',
    password: 'पासवर्ड',
    send: 'WhatsApp से भेजें',
    invitation: (name, { address, email, password }) =>
      `नमस्ते ${name}, फ़ोन पर ${address} खोलें और ${email} व ${password} से साइन इन करें`,
    done: 'ठीक है',
    notThere: 'दफ़्तर से संपर्क नहीं हुआ। कुछ नहीं बदला; फिर कोशिश करें।',
    steps: {
      email_taken: 'यह पता पहले से किसी का है।',
      person_taken: 'इन्हें दूसरे पते के साथ पहले ही जोड़ा जा चुका है। सूची देखें।',
      owners_only: 'यह केवल मालिक कर सकते हैं।',
      not_yourself: 'कोई ख़ुद को बंद नहीं कर सकता, न अपना काम बदल सकता है।',
      no_sign_in: 'इनका साइन-इन नहीं है।',
      unknown: 'यह व्यक्ति नहीं मिला।',
    },
  },
  sw: {
    title: 'Watu',
    why: 'Nani anafanya kazi na kitabu hiki, na kama nani.',
    add: 'Ongeza mtu',
    name: 'Jina',
    email: 'Barua pepe',
    badEmail: 'Anwani kama name@example.com',
    role: 'Kazi',
    roleWhy: {
      owner: 'Huona na kubadilisha yote, hata wamiliki.',
      manager: 'Huendesha ofisi, huongeza watu, hufunga siku.',
      accountant: 'Hutunza vitabu na orodha.',
      collector: 'Hutembea mizunguko: huona mizunguko yake na wateja wasio na mzunguko.',
    },
    rounds: 'Mizunguko',
    giveRounds: 'Toa mizunguko tena',
    save: 'Hifadhi',
    saved: 'Imehifadhiwa',
    left: 'Ameondoka',
    noSignIn: 'Hana njia ya kuingia',
    letLeave: 'Ameondoka: mfungie',
    letLeaveWhy: 'Hataweza kuingia tena na simu zake zinafungiwa. Alichoandika kinabaki kitabuni.',
    comeBack: 'Mruhusu tena',
    newPassword: 'Nenosiri jipya',
    newPasswordWhy: 'La zamani linaisha mara moja, kwenye kila simu.',
    signIn: (name) => `${name} anaweza kuingia`,
    onceOnly: 'Nenosiri hili linaonyeshwa mara hii tu. Lisome au litume sasa.',
    address: 'Anwani',
    password: 'Nenosiri',
    send: 'Tuma kwa WhatsApp',
    invitation: (name, { address, email, password }) =>
      `Habari ${name}, fungua ${address} kwenye simu yako na uingie kwa ${email} na ${password}`,
    done: 'Sawa',
    notThere: 'Ofisi haikupatikana. Hakuna kilichobadilika; jaribu tena.',
    steps: {
      email_taken: 'Mtu mwingine tayari ana anwani hii.',
      person_taken: 'Ameshaongezwa kwa anwani nyingine. Tazama orodha.',
      owners_only: 'Mmiliki pekee anaweza kufanya hivyo.',
      not_yourself: 'Hakuna awezaye kujifungia nje au kubadilisha kazi yake mwenyewe.',
      no_sign_in: 'Hana njia ya kuingia.',
      unknown: 'Mtu huyu hajulikani.',
    },
  },
} as const satisfies Words<Says>;
