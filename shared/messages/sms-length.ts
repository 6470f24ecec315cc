// How many SMS a text is: 160 characters of the GSM alphabet in one, 153 in each of several; 70 and
// 67 where one character is outside of it (3GPP TS 23.038, section 6.2.1; 23.040, 9.2.3.24.1).

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Behind an escape, so that each counts twice. */
const EXTENDED = new Set('^{}\\[~]|€\f');

export type SmsLength = {
  /** As an SMS counts them: those behind an escape twice. */
  readonly characters: number;
  readonly parts: number;
  /** In the alphabet that every phone has. */
  readonly isGsm: boolean;
};

export function smsLength(text: string): SmsLength {
  const all = [...text];
  const isGsm = all.every((one) => BASIC.has(one) || EXTENDED.has(one));
  const characters = isGsm
    ? all.reduce((sum, one) => sum + (EXTENDED.has(one) ? 2 : 1), 0)
    : text.length;
  const [whole, each] = isGsm ? [160, 153] : [70, 67];
  return { characters, isGsm, parts: characters <= whole ? 1 : Math.ceil(characters / each) };
}
