// What the form for a replaced or removed meter says.
import type { Words } from '../app/language.ts';
import type { ChangeField, ChangeForm } from './meter-change.ts';

type Says = {
  readonly open: string;
  readonly legend: string;
  readonly changes: Readonly<Record<ChangeForm['change'], string>>;
  readonly what: Readonly<Record<ChangeForm['change'], string>>;
  readonly fields: Readonly<Record<ChangeField, string>>;
  readonly last: (value: string) => string;
  readonly wrong: Readonly<Record<'value' | 'digits' | 'multiplier', string>>;
  readonly save: Readonly<Record<ChangeForm['change'], string>>;
  readonly saved: string;
};

export const changeWords = {
  en: {
    open: 'Replace or remove',
    legend: 'What happens to the meter?',
    changes: { replaced: 'Replaced', removed: 'Removed' },
    what: {
      replaced: 'Another meter counts from today, on the same account. One bill charges both.',
      removed: 'It stops counting today. What is owed on it stays owed.',
    },
    fields: {
      closing: 'Last value of the old meter',
      serial: 'Serial of the new meter',
      start: 'First value of the new meter',
      digits: 'Digits',
      multiplier: 'One unit counts',
      reason: 'Reason',
    },
    last: (value) => `Read last: ${value}`,
    wrong: {
      value: 'Type the digits before the comma, at most as many as the meter has',
      digits: 'A meter has 3 to 9 digits',
      multiplier: 'A whole number from 1 to 10,000',
    },
    save: { replaced: 'Save the new meter', removed: 'Save the removal' },
    saved: 'Saved on phone',
  },
  hi: {
    open: 'बदलें या हटाएँ',
    legend: 'मीटर का क्या हुआ?',
    changes: { replaced: 'बदला', removed: 'हटाया' },
    what: {
      replaced: 'आज से दूसरा मीटर गिनेगा, खाता वही रहेगा। एक ही बिल में दोनों की खपत आएगी।',
      removed: 'आज से यह नहीं गिनेगा। इस पर जो बाकी है, बाकी रहेगा।',
    },
    fields: {
      closing: 'पुराने मीटर की आखिरी रीडिंग',
      serial: 'नए मीटर का नंबर',
      start: 'नए मीटर की पहली रीडिंग',
      digits: 'कितने अंक',
      multiplier: 'एक अंक कितने के बराबर',
      reason: 'कारण',
    },
    last: (value) => `पिछली रीडिंग: ${value}`,
    wrong: {
      value: 'मीटर के अंक लिखें, जितने मीटर में हैं उससे ज़्यादा नहीं',
      digits: 'मीटर में 3 से 9 अंक होते हैं',
      multiplier: '1 से 10,000 तक पूरी संख्या',
    },
    save: { replaced: 'नया मीटर सहेजें', removed: 'हटाना सहेजें' },
    saved: 'फ़ोन में सुरक्षित',
  },
  sw: {
    open: 'Badilisha au ondoa',
    legend: 'Mita imefanywa nini?',
    changes: { replaced: 'Imebadilishwa', removed: 'Imeondolewa' },
    what: {
      replaced: 'Mita nyingine inahesabu kuanzia leo, akaunti ni ileile. Bili moja inatoza zote.',
      removed: 'Inaacha kuhesabu leo. Deni lake linabaki.',
    },
    fields: {
      closing: 'Usomaji wa mwisho wa mita ya zamani',
      serial: 'Namba ya mita mpya',
      start: 'Usomaji wa kwanza wa mita mpya',
      digits: 'Tarakimu',
      multiplier: 'Kipimo kimoja ni',
      reason: 'Sababu',
    },
    last: (value) => `Usomaji uliopita: ${value}`,
    wrong: {
      value: 'Andika tarakimu za mita, zisizidi zilizo kwenye mita',
      digits: 'Mita ina tarakimu 3 hadi 9',
      multiplier: 'Namba kamili kutoka 1 hadi 10,000',
    },
    save: { replaced: 'Hifadhi mita mpya', removed: 'Hifadhi uondoaji' },
    saved: 'Imehifadhiwa kwenye simu',
  },
} as const satisfies Words<Says>;
