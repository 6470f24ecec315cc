// An amount in words, so that a collector hears a wrong digit before it is saved: whole units and
// the minor ones, in the language of the phone.
import { type Currency, type Money, minorDigits } from '../../shared/kernel/money.ts';
import { englishNumber } from './number-words-en.ts';
import { hindiNumber } from './number-words-hi.ts';
import { swahiliNumber } from './number-words-sw.ts';

type Spoken = 'en' | 'hi' | 'sw';
type Unit = { readonly one: string; readonly many: string };
type Units = { readonly major: Unit; readonly minor: Unit };

const same = (name: string): Unit => ({ one: name, many: name });

const englishShilling: Units = {
  major: { one: 'shilling', many: 'shillings' },
  minor: { one: 'cent', many: 'cents' },
};
const hindiShilling: Units = { major: same('शिलिंग'), minor: same('सेंट') };
const swahiliShilling: Units = { major: same('shilingi'), minor: same('senti') };

const units: Readonly<Record<Spoken, Readonly<Record<Currency, Units>>>> = {
  en: {
    INR: { major: { one: 'rupee', many: 'rupees' }, minor: { one: 'paisa', many: 'paise' } },
    KES: englishShilling,
    TZS: englishShilling,
    UGX: englishShilling,
    ZAR: { major: same('rand'), minor: { one: 'cent', many: 'cents' } },
  },
  hi: {
    INR: { major: { one: 'रुपया', many: 'रुपये' }, minor: { one: 'पैसा', many: 'पैसे' } },
    KES: hindiShilling,
    TZS: hindiShilling,
    UGX: hindiShilling,
    ZAR: { major: same('रैंड'), minor: same('सेंट') },
  },
  sw: {
    INR: { major: same('rupia'), minor: same('paisa') },
    KES: swahiliShilling,
    TZS: swahiliShilling,
    UGX: swahiliShilling,
    ZAR: { major: same('randi'), minor: same('senti') },
  },
};

/** ₹1,200.50 -> «one thousand two hundred rupees and fifty paise»; an amount of nothing or more. */
export function amountInWords(amount: Money, currency: Currency, language: Spoken): string {
  const scale = 10 ** minorDigits[currency];
  const whole = Math.floor(amount / scale);
  const minor = amount % scale;
  const { major: majorUnit, minor: minorUnit } = units[language][currency];
  const say = (count: number, unit: Unit) => spoken(language, currency)(count, nameOf(unit, count));
  if (minor === 0) return say(whole, majorUnit);
  if (whole === 0) return say(minor, minorUnit);
  return `${say(whole, majorUnit)}${AND[language]}${say(minor, minorUnit)}`;
}

const AND: Readonly<Record<Spoken, string>> = { en: ' and ', hi: ' और ', sw: ' na ' };

const nameOf = (unit: Unit, count: number) => (count === 1 ? unit.one : unit.many);

/** How a language puts a number and its unit together: Kiswahili names the unit first. */
function spoken(language: Spoken, currency: Currency): (count: number, unit: string) => string {
  if (language === 'sw') return (count, unit) => `${unit} ${swahiliNumber(count)}`;
  if (language === 'hi') return (count, unit) => `${hindiNumber(count)} ${unit}`;
  const counting = currency === 'INR' ? 'indian' : 'international';
  return (count, unit) => `${englishNumber(count, counting)} ${unit}`;
}
