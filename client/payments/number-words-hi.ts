// Whole numbers in Hindi words. Every number below a hundred has a word of its own; then come sau,
// hazar, lakh and karor.

const BELOW_HUNDRED = `शून्य एक दो तीन चार पाँच छह सात आठ नौ
दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस
बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस
तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस
चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास
पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ
साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर
सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी
अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी
नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे`.split(/\s+/);

const GROUPS = [
  { size: 10_000_000, name: 'करोड़' },
  { size: 100_000, name: 'लाख' },
  { size: 1_000, name: 'हज़ार' },
  { size: 100, name: 'सौ' },
] as const;

/** 1200 -> «एक हज़ार दो सौ»; a whole number of nothing or more. */
export function hindiNumber(whole: number): string {
  const words: string[] = [];
  let rest = whole;
  for (const { size, name } of GROUPS) {
    const count = Math.floor(rest / size);
    if (count > 0) words.push(hindiNumber(count), name);
    rest %= size;
  }
  if (rest > 0 || whole === 0) words.push(BELOW_HUNDRED[rest] ?? '');
  return words.join(' ');
}
