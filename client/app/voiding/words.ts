// The words of taking an entry back: at once, with a reason, or by asking the office.
import type { Words } from '../language.ts';

type Says = {
  readonly void: string;
  readonly ask: string;
  readonly title: string;
  readonly what: string;
  readonly askWhat: string;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly tapVoids: string;
  readonly tapAsks: string;
  readonly save: (what: string) => string;
  readonly saveAsk: (what: string) => string;
  readonly voided: string;
  readonly asked: string;
  readonly undo: string;
  readonly undone: string;
  readonly undoneReason: string;
  readonly wasVoided: string;
};

export const voidWords = {
  en: {
    void: 'Void this',
    ask: 'Ask to void this',
    title: 'Void',
    what: 'The entry stays in the book and is undone by its exact mirror. Its number stays taken.',
    askWhat:
      'It was recorded on another day, so the office has to agree. Until then it stands in ' +
      'the office’s book, and your request waits under «Needs fixing».',
    reason: 'Another reason',
    tapVoids: 'Tap the reason: that voids it',
    tapAsks: 'Tap the reason: that asks the office',
    reasons: ['Wrong amount', 'Wrong customer', 'Recorded twice', 'Customer took it back'],
    save: (what) => `Void ${what}`,
    saveAsk: (what) => `Ask to void ${what}`,
    voided: 'Voided. Saved on phone.',
    asked: 'Asked. Saved on phone.',
    undo: 'Undo',
    undone: 'Undone. Saved on phone.',
    undoneReason: 'Undone at once',
    wasVoided: 'Voided. This receipt counts no more: take the paper back.',
  },
  hi: {
    void: 'इसे रद्द करें',
    ask: 'रद्द करने को कहें',
    title: 'रद्द करें',
    what: 'प्रविष्टि बही में रहती है और ठीक उलटी प्रविष्टि से रद्द होती है। उसका नंबर वही रहता है।',
    askWhat:
      'यह किसी और दिन दर्ज हुई थी, इसलिए दफ़्तर की मंज़ूरी चाहिए। तब तक यह दफ़्तर की बही में रहती है ' +
      'और आपका अनुरोध «सुधारें» में रहता है।',
    reason: 'कोई और कारण',
    tapVoids: 'कारण पर टैप करें: रद्द हो जाएगा',
    tapAsks: 'कारण पर टैप करें: दफ़्तर से पूछा जाएगा',
    reasons: ['ग़लत रकम', 'ग़लत ग्राहक', 'दो बार दर्ज', 'ग्राहक ने वापस लिया'],
    save: (what) => `${what} रद्द करें`,
    saveAsk: (what) => `${what} रद्द करने को कहें`,
    voided: 'रद्द किया। फ़ोन में सुरक्षित।',
    asked: 'अनुरोध किया। फ़ोन में सुरक्षित।',
    undo: 'वापस लें',
    undone: 'वापस लिया। फ़ोन में सुरक्षित।',
    undoneReason: 'तुरंत वापस लिया',
    wasVoided: 'रद्द। यह रसीद अब नहीं गिनी जाती: काग़ज़ वापस ले लें।',
  },
  sw: {
    void: 'Futa hili',
    ask: 'Omba lifutwe',
    title: 'Futa',
    what:
      'Ingizo linabaki kwenye daftari na linaondolewa kwa kinyume chake kamili. ' +
      'Namba yake inabaki.',
    askWhat:
      'Liliandikwa siku nyingine, kwa hiyo ofisi lazima ikubali. Hadi hapo linabaki kwenye ' +
      'daftari la ofisi, na ombi lako linasubiri kwenye «Rekebisha».',
    reason: 'Sababu nyingine',
    tapVoids: 'Gusa sababu: itafutwa',
    tapAsks: 'Gusa sababu: ofisi itaombwa',
    reasons: ['Kiasi si sahihi', 'Mteja si sahihi', 'Imeandikwa mara mbili', 'Mteja amerudisha'],
    save: (what) => `Futa ${what}`,
    saveAsk: (what) => `Omba kufuta ${what}`,
    voided: 'Imefutwa. Imehifadhiwa kwenye simu.',
    asked: 'Umeomba. Imehifadhiwa kwenye simu.',
    undo: 'Tendua',
    undone: 'Imetenduliwa. Imehifadhiwa kwenye simu.',
    undoneReason: 'Ilitenduliwa papo hapo',
    wasVoided: 'Imefutwa. Risiti hii haihesabiwi tena: chukua karatasi.',
  },
} as const satisfies Words<Says>;
