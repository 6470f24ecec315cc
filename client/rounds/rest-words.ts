// The words of delivering as usual to the rest of a round.
import type { Words } from '../app/language.ts';

type Says = {
  readonly toAll: (count: number) => string;
  readonly yes: (count: number) => string;
  readonly sure: string;
  readonly deliveredTo: (count: number) => string;
  readonly undo: string;
  readonly undoneReason: string;
};

export const restWords = {
  en: {
    toAll: (count) => `As usual to all ${count} left`,
    yes: (count) => `Yes, delivered to ${count}`,
    sure: 'Everybody left on this round got what they usually take:',
    deliveredTo: (count) => `Delivered as usual to ${count}`,
    undo: 'Undo',
    undoneReason: 'Undone at once',
  },
  hi: {
    toAll: (count) => `बाक़ी ${count} को रोज़ जैसा`,
    yes: (count) => `हाँ, ${count} को दे दिया`,
    sure: 'इस फेरे के बाक़ी सबको रोज़ का माल मिल गया:',
    deliveredTo: (count) => `${count} को रोज़ जैसा दिया`,
    undo: 'वापस लें',
    undoneReason: 'तुरंत वापस लिया',
  },
  sw: {
    toAll: (count) => `Kama kawaida kwa wote ${count} waliobaki`,
    yes: (count) => `Ndiyo, wamepata ${count}`,
    sure: 'Wote waliobaki kwenye mzunguko huu wamepata kama kawaida:',
    deliveredTo: (count) => `${count} wamepata kama kawaida`,
    undo: 'Tendua',
    undoneReason: 'Ilitenduliwa papo hapo',
  },
} as const satisfies Words<Says>;
