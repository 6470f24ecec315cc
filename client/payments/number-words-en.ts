// Whole numbers in English words: by lakh and crore where the business counts so, by million
// elsewhere.

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
] as const;

const INDIAN = [
  { size: 10_000_000, name: 'crore' },
  { size: 100_000, name: 'lakh' },
  { size: 1_000, name: 'thousand' },
] as const;
const INTERNATIONAL = [
  { size: 1_000_000_000, name: 'billion' },
  { size: 1_000_000, name: 'million' },
  { size: 1_000, name: 'thousand' },
] as const;

/** 1200 -> «one thousand two hundred»; a whole number of nothing or more. */
export function englishNumber(whole: number, counting: 'indian' | 'international'): string {
  if (whole === 0) return SMALL[0];
  const groups = counting === 'indian' ? INDIAN : INTERNATIONAL;
  const words: string[] = [];
  let rest = whole;
  for (const { size, name } of groups) {
    const count = Math.floor(rest / size);
    if (count > 0) words.push(englishNumber(count, counting), name);
    rest %= size;
  }
  if (rest > 0) words.push(belowThousand(rest));
  return words.join(' ');
}

function belowThousand(whole: number): string {
  const hundreds = Math.floor(whole / 100);
  const rest = whole % 100;
  const words: string[] = [];
  if (hundreds > 0) words.push(`${SMALL[hundreds]} hundred`);
  if (rest > 0) words.push(belowHundred(rest));
  return words.join(' ');
}

function belowHundred(whole: number): string {
  if (whole < 20) return SMALL[whole] ?? '';
  const tens = TENS[Math.floor(whole / 10)] ?? '';
  return whole % 10 === 0 ? tens : `${tens}-${SMALL[whole % 10]}`;
}
