// Whole numbers in Kiswahili words: bilioni, milioni, laki, elfu, mia. A comma keeps «elfu kumi, na
// tano» (10,005) apart from «elfu kumi na tano» (15,000).

const UNITS = [
  'sifuri',
  'moja',
  'mbili',
  'tatu',
  'nne',
  'tano',
  'sita',
  'saba',
  'nane',
  'tisa',
] as const;
const TENS = [
  '',
  'kumi',
  'ishirini',
  'thelathini',
  'arobaini',
  'hamsini',
  'sitini',
  'sabini',
  'themanini',
  'tisini',
] as const;
const GROUPS = [
  { size: 1_000_000_000, name: 'bilioni' },
  { size: 1_000_000, name: 'milioni' },
  { size: 100_000, name: 'laki' },
  { size: 1_000, name: 'elfu' },
] as const;

/** 1200 -> «elfu moja na mia mbili»; a whole number of nothing or more. */
export function swahiliNumber(whole: number): string {
  const groups: string[] = [];
  let rest = whole;
  for (const { size, name } of GROUPS) {
    const count = Math.floor(rest / size);
    if (count > 0) groups.push(`${name} ${swahiliNumber(count)}`);
    rest %= size;
  }
  const large = groups.join(', ');
  const parts = partsBelowThousand(rest);
  const [only] = parts;
  if (only === undefined) return large === '' ? UNITS[0] : large;
  if (large === '') return together(parts);
  const tail = parts.length === 1 ? `na ${only}` : together(parts);
  return rest < 100 ? `${large}, ${tail}` : `${large} ${tail}`;
}

function partsBelowThousand(whole: number): readonly string[] {
  const hundreds = Math.floor(whole / 100);
  const tens = TENS[Math.floor((whole % 100) / 10)] ?? '';
  const unit = whole % 10;
  return [
    hundreds > 0 ? `mia ${UNITS[hundreds]}` : '',
    tens,
    unit > 0 ? (UNITS[unit] ?? '') : '',
  ].filter((part) => part !== '');
}

/** Mia tatu, hamsini, tano -> «mia tatu hamsini na tano». */
function together(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(' ')} na ${last}`;
}
