// Why a run stopped, in the screen's language: the sentences that runs from the screen can stop
// with are known by their shape; any other is shown as the office said it.
import type { Language } from '../app/language.ts';

type Stop = {
  /** What the server says; what is in brackets is a figure or a day. */
  readonly said: RegExp;
  readonly hi: (found: readonly string[]) => string;
  readonly sw: (found: readonly string[]) => string;
};

const stops: readonly Stop[] = [
  {
    said: /^(\S+) is still to come: bill up to a day that is over$/,
    hi: ([day]) => `${day} अभी आया नहीं है: बीते हुए दिन तक बिल बनाएँ`,
    sw: ([day]) => `${day} bado haijafika: toa ankara hadi siku iliyopita`,
  },
  {
    said: /^The outstanding amounts of (\d+) of (\d+) customers equal what their documents/,
    hi: ([twice, all]) =>
      `${all} में से ${twice} ग्राहकों का बकाया उनके काग़ज़ों के बराबर है। ` +
      'बताएँ कि बकाये में काग़ज़ शामिल हैं या ऊपर से हैं',
    sw: ([twice, all]) =>
      `Madeni ya wateja ${twice} kati ya ${all} ni sawa na hati zao. ` +
      'Sema kama deni linajumuisha hati au liko juu yake',
  },
  {
    said: /^The balances of (\d+) customers differ/,
    hi: ([customers]) => `${customers} ग्राहकों का बकाया अलग है`,
    sw: ([customers]) => `Salio za wateja ${customers} hazilingani`,
  },
  {
    said: /^Another run of this tenant is under way/,
    hi: () => 'एक और काम चल रहा है; उसके पूरा होने तक रुकें',
    sw: () => 'Kazi nyingine inaendelea; subiri iishe',
  },
  {
    said: /^Run \S+ was rolled back already$/,
    hi: () => 'यह काम पहले ही वापस लिया जा चुका है',
    sw: () => 'Kazi hii ilikwisha kurudishwa',
  },
  {
    said: /^(\d+) facts of an earlier attempt still stand/,
    hi: ([facts]) => `पहले की कोशिश की ${facts} प्रविष्टियाँ अब भी हैं और दोहरी हो जातीं: पहले उसे वापस लें`,
    sw: ([facts]) =>
      `Maingizo ${facts} ya jaribio la awali bado yapo na yangerudiwa: rudisha hilo kwanza`,
  },
  {
    said: /^(\d+) rows without an id landed before and are changed or gone now/,
    hi: ([rows]) =>
      `बिना आईडी की ${rows} पंक्तियाँ पहले आ चुकीं और अब बदली या हटी हैं: ` +
      'पहले वह काम वापस लें, फिर दोबारा लाएँ',
    sw: ([rows]) =>
      `Safu ${rows} zisizo na kitambulisho ziliingia awali na sasa zimebadilika au hazipo: ` +
      'rudisha kazi hiyo kwanza, kisha ingiza tena',
  },
  {
    said: /^A void was not taken: (.*)$/,
    hi: ([why]) => `एक प्रविष्टि वापस नहीं ली गई: ${why}`,
    sw: ([why]) => `Ingizo moja halikurudishwa: ${why}`,
  },
  {
    said: /^(\d+) open items of the run are still there$/,
    hi: ([left]) => `काम के ${left} बकाये अब भी हैं`,
    sw: ([left]) => `Madeni ${left} ya kazi hii bado yapo`,
  },
];

export function stopWords(said: string, language: Language): string {
  if (language === 'en') return said;
  for (const stop of stops) {
    const found = stop.said.exec(said);
    if (found !== null) return stop[language](found.slice(1));
  }
  return said;
}
