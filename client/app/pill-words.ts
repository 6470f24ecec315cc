// The words of the sync pill and of a fact's state: the same everywhere, so that people learn them
// once.
import type { FactState } from '../store/views.ts';
import type { Words } from './language.ts';

type Says = {
  readonly nothingToSend: string;
  readonly allSent: (time: string) => string;
  readonly notSent: (count: number) => string;
  readonly sending: (count: number) => string;
  readonly offline: (time: string) => string;
  readonly noRealConnection: string;
  readonly needsFixing: (count: number) => string;
  readonly photos: (count: number) => string;
  readonly signedOut: string;
  readonly revoked: string;
  readonly loading: (rows: number) => string;
};

export const pillWords = {
  en: {
    nothingToSend: 'All sent',
    allSent: (time) => `All sent ${time}`,
    notSent: (count) => `${count} not sent`,
    sending: (count) => `Sending ${count}`,
    offline: (time) => `Offline since ${time}`,
    noRealConnection: 'No real connection',
    needsFixing: (count) => `Needs fixing ${count}`,
    photos: (count) => (count === 1 ? '1 photo not sent' : `${count} photos not sent`),
    signedOut: 'Paused: sign in',
    revoked: 'Shut out by the office',
    loading: (rows) => `Loading ${rows} rows`,
  },
  hi: {
    nothingToSend: 'सब भेजा गया',
    allSent: (time) => `सब भेजा गया ${time}`,
    notSent: (count) => `${count} नहीं भेजे`,
    sending: (count) => `${count} भेज रहे हैं`,
    offline: (time) => `${time} से ऑफ़लाइन`,
    noRealConnection: 'नेटवर्क काम नहीं कर रहा',
    needsFixing: (count) => `${count} सुधारें`,
    photos: (count) => `${count} फ़ोटो नहीं भेजी`,
    signedOut: 'रुका है: साइन इन करें',
    revoked: 'दफ़्तर ने बंद किया',
    loading: (rows) => `${rows} पंक्तियाँ आ रही हैं`,
  },
  sw: {
    nothingToSend: 'Zote zimetumwa',
    allSent: (time) => `Zote zimetumwa ${time}`,
    notSent: (count) => `${count} hazijatumwa`,
    sending: (count) => `Inatuma ${count}`,
    offline: (time) => `Bila mtandao tangu ${time}`,
    noRealConnection: 'Mtandao haufanyi kazi',
    needsFixing: (count) => `${count} zinahitaji kurekebishwa`,
    photos: (count) => `Picha ${count} hazijatumwa`,
    signedOut: 'Imesimama: ingia',
    revoked: 'Imefungiwa na ofisi',
    loading: (rows) => `Inapakia safu ${rows}`,
  },
} as const satisfies Words<Says>;

/** Saved on phone → Sending → In office, or Needs fixing. */
export const stateWords = {
  en: {
    saved: 'Saved on phone',
    sending: 'Sending',
    in_office: 'In office',
    needs_fixing: 'Needs fixing',
    voided: 'Voided',
  },
  hi: {
    saved: 'फ़ोन में सुरक्षित',
    sending: 'भेज रहे हैं',
    in_office: 'दफ़्तर पहुँचा',
    needs_fixing: 'सुधारना है',
    voided: 'रद्द',
  },
  sw: {
    saved: 'Imehifadhiwa kwenye simu',
    sending: 'Inatumwa',
    in_office: 'Imefika ofisini',
    needs_fixing: 'Irekebishwe',
    voided: 'Imefutwa',
  },
} as const satisfies Words<Readonly<Record<FactState | 'voided', string>>>;
