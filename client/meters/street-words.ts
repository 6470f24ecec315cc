// What reading a whole street on one screen says.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly loading: string;
  readonly unknown: string;
  readonly none: string;
  readonly done: (read: number, all: number) => string;
  readonly last: (value: string) => string;
  readonly noLast: string;
  readonly reading: (name: string) => string;
  readonly save: (name: string) => string;
  readonly saved: (value: string) => string;
  readonly allRead: string;
  readonly nextUnread: string;
};

export const streetWords = {
  en: {
    title: 'Meters of the round',
    loading: 'Opening the book…',
    unknown: 'This round is not on this phone',
    none: 'No meters in this round',
    done: (read, all) => `${read} of ${all} read today`,
    last: (value) => `last ${value}`,
    noLast: 'no reading yet',
    reading: (name) => `Reading of ${name}`,
    save: (name) => `Save & next, ${name}`,
    saved: (value) => `${value} saved`,
    allRead: 'All meters are read',
    nextUnread: 'To the next unread meter',
  },
  hi: {
    title: 'फेरे के मीटर',
    loading: 'बही खुल रही है…',
    unknown: 'यह फेरा इस फ़ोन में नहीं है',
    none: 'इस फेरे में कोई मीटर नहीं',
    done: (read, all) => `आज ${all} में से ${read} पढ़े`,
    last: (value) => `पिछली ${value}`,
    noLast: 'अभी कोई रीडिंग नहीं',
    reading: (name) => `${name} की रीडिंग`,
    save: (name) => `सहेजें और अगला, ${name}`,
    saved: (value) => `${value} सहेजी गई`,
    allRead: 'सब मीटर पढ़ लिए',
    nextUnread: 'अगले बिना पढ़े मीटर पर',
  },
  sw: {
    title: 'Mita za mzunguko',
    loading: 'Inafungua daftari…',
    unknown: 'Mzunguko huu haupo kwenye simu hii',
    none: 'Hakuna mita kwenye mzunguko huu',
    done: (read, all) => `${read} kati ya ${all} zimesomwa leo`,
    last: (value) => `mwisho ${value}`,
    noLast: 'bado haijasomwa',
    reading: (name) => `Usomaji wa ${name}`,
    save: (name) => `Hifadhi na inayofuata, ${name}`,
    saved: (value) => `${value} imehifadhiwa`,
    allRead: 'Mita zote zimesomwa',
    nextUnread: 'Kwenye mita inayofuata',
  },
} as const satisfies Words<Says>;
