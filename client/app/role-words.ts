// What each role is called, and the offer to sign in as one of the demo's people.
import type { Role } from '../../shared/kernel/role.ts';
import type { Words } from './language.ts';

export const roleWords = {
  en: {
    demo: 'Try it as',
    owner: 'Owner',
    manager: 'Manager',
    accountant: 'Accountant',
    collector: 'Collector',
  },
  hi: {
    demo: 'इस रूप में आज़माएँ',
    owner: 'मालिक',
    manager: 'मैनेजर',
    accountant: 'लेखाकार',
    collector: 'वसूली करने वाला',
  },
  sw: {
    demo: 'Jaribu kama',
    owner: 'Mmiliki',
    manager: 'Meneja',
    accountant: 'Mhasibu',
    collector: 'Mkusanyaji',
  },
} as const satisfies Words<Readonly<Record<'demo' | Role, string>>>;
