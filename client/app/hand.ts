// Which thumb holds the phone: for the left one rows and buttons are mirrored, text is not.
import { useSetting, writeSetting } from './setting.ts';

export const hands = ['right', 'left'] as const;
type Hand = (typeof hands)[number];

export const useHand = (): Hand => (useSetting('hand') === 'left' ? 'left' : 'right');

/** The start (public/start.js) tells the style sheet before the first paint. */
export function chooseHand(hand: Hand): void {
  writeSetting('hand', hand === 'left' ? 'left' : null);
  if (hand === 'left') document.documentElement.dataset['hand'] = 'left';
  else delete document.documentElement.dataset['hand'];
}
