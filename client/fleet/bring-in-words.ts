// The words for bringing in a rescue file.
import type { Words } from '../app/language.ts';

type Plain =
  | 'bringIn'
  | 'what'
  | 'file'
  | 'passphrase'
  | 'not_a_rescue_file'
  | 'sealed'
  | 'notTaken';
type Says = Readonly<Record<Plain, string>> & {
  readonly taken: (person: string, applied: number, apart: number) => string;
};

export const bringInWords = {
  en: {
    bringIn: 'Bring in a rescue file',
    what: 'A file of a phone that could not send. If it sends later, nothing counts twice.',
    file: 'File',
    passphrase: 'Its passphrase',
    not_a_rescue_file: 'This is no rescue file.',
    sealed: 'This passphrase does not open it. Ask its author and type it again.',
    notTaken: 'The office did not take it. Try the same file again with a network.',
    taken: (person, applied, apart) =>
      `${applied} entries of ${person} are in the book, ${apart} are kept apart.`,
  },
  hi: {
    bringIn: 'बचाव फ़ाइल लाएँ',
    what: 'उस फ़ोन की फ़ाइल जो भेज नहीं सका। फ़ोन बाद में भेजे तो भी कुछ दो बार नहीं गिना जाएगा।',
    file: 'फ़ाइल',
    passphrase: 'उसका पासफ़्रेज़',
    not_a_rescue_file: 'यह बचाव फ़ाइल नहीं है।',
    sealed: 'इस पासफ़्रेज़ से नहीं खुलती। लिखने वाले से पूछकर फिर लिखें।',
    notTaken: 'दफ़्तर ने नहीं लिया। नेटवर्क मिलने पर वही फ़ाइल फिर लाएँ।',
    taken: (person, applied, apart) =>
      `${person} की ${applied} प्रविष्टियाँ खाते में हैं, ${apart} अलग रखी गईं।`,
  },
  sw: {
    bringIn: 'Leta faili ya uokoaji',
    what: 'Faili ya simu iliyoshindwa kutuma. Ikituma baadaye, hakuna kinachohesabiwa mara mbili.',
    file: 'Faili',
    passphrase: 'Neno lake la siri',
    not_a_rescue_file: 'Hii si faili ya uokoaji.',
    sealed: 'Neno hili haliifungui. Muulize mwandishi, kisha andika tena.',
    notTaken: 'Ofisi haikuipokea. Jaribu faili hiyo tena mtandao ukiwepo.',
    taken: (person, applied, apart) =>
      `Maingizo ${applied} ya ${person} yamo kitabuni, ${apart} yametengwa.`,
  },
} as const satisfies Words<Says>;
