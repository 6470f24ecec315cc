// What the balance of water says: through the bulk meter, by the customers, and what is missing.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly loading: string;
  readonly none: string;
  readonly what: string;
  readonly bulk: string;
  readonly chooseBulk: string;
  readonly behind: string;
  readonly allRounds: string;
  readonly from: string;
  readonly to: string;
  readonly input: string;
  readonly used: (meters: number) => string;
  readonly lost: string;
  readonly share: string;
  readonly unknown: (meters: number) => string;
  readonly noInput: string;
  readonly more: string;
};

export const waterWords = {
  en: {
    title: 'Water not billed',
    loading: 'Opening the book…',
    none: 'No meters on this phone yet',
    what: 'What went through a bulk meter, less what the meters behind it used.',
    bulk: 'Bulk meter',
    chooseBulk: 'Choose a meter',
    behind: 'Behind it',
    allRounds: 'All rounds',
    from: 'After',
    to: 'Up to',
    input: 'Through the bulk meter',
    used: (meters) => `Used by ${meters} meters`,
    lost: 'Not billed',
    share: 'Of what went through',
    unknown: (meters) => `${meters} meters have no readings over these days and are not counted.`,
    noInput: 'The bulk meter has no readings over these days.',
    more: 'The meters behind it used more than went through: look at the readings.',
  },
  hi: {
    title: 'बिना बिल का पानी',
    loading: 'बही खुल रही है…',
    none: 'इस फ़ोन में अभी कोई मीटर नहीं',
    what: 'मुख्य मीटर से जितना गया, उसमें से पीछे के मीटरों की खपत घटाकर।',
    bulk: 'मुख्य मीटर',
    chooseBulk: 'मीटर चुनें',
    behind: 'इसके पीछे',
    allRounds: 'सभी फेरे',
    from: 'इसके बाद',
    to: 'यहाँ तक',
    input: 'मुख्य मीटर से गया',
    used: (meters) => `${meters} मीटरों की खपत`,
    lost: 'बिना बिल का',
    share: 'गए पानी में से',
    unknown: (meters) => `${meters} मीटरों की इन दिनों की रीडिंग नहीं, वे गिने नहीं गए।`,
    noInput: 'मुख्य मीटर की इन दिनों की रीडिंग नहीं है।',
    more: 'पीछे के मीटरों की खपत ज़्यादा है: रीडिंग देखें।',
  },
  sw: {
    title: 'Maji bila bili',
    loading: 'Inafungua daftari…',
    none: 'Bado hakuna mita kwenye simu hii',
    what: 'Yaliyopita kwenye mita kuu, kasoro yaliyotumiwa na mita zilizo nyuma yake.',
    bulk: 'Mita kuu',
    chooseBulk: 'Chagua mita',
    behind: 'Nyuma yake',
    allRounds: 'Mizunguko yote',
    from: 'Baada ya',
    to: 'Hadi',
    input: 'Yaliyopita kwenye mita kuu',
    used: (meters) => `Yaliyotumiwa na mita ${meters}`,
    lost: 'Hayakulipiwa',
    share: 'Ya yaliyopita',
    unknown: (meters) => `Mita ${meters} hazina usomaji wa siku hizi, hazikuhesabiwa.`,
    noInput: 'Mita kuu haina usomaji wa siku hizi.',
    more: 'Mita za nyuma zimetumia zaidi ya yaliyopita: angalia usomaji.',
  },
} as const satisfies Words<Says>;
