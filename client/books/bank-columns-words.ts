// What the choice of a bank file's columns says.
import type { ColumnField } from '../../shared/books/chosen-columns.ts';
import type { Words } from '../app/language.ts';

type Says = Readonly<Record<'title' | 'why' | 'choose' | 'head' | 'noHead' | 'notThere', string>> &
  Readonly<Record<'preview' | 'missing' | 'kept', string>> & {
    readonly fields: Readonly<Record<ColumnField, string>>;
    readonly headRow: (row: number, text: string) => string;
    readonly column: (place: number) => string;
    readonly example: (cell: string) => string;
  };

export const bankColumnsWords = {
  en: {
    title: 'Which column is what?',
    why: 'Choose the day and the amount; money in and out may stand in two columns.',
    choose: 'Choose the columns by hand',
    head: 'Row with the headings',
    noHead: 'There are no headings',
    notThere: 'Not there',
    preview: 'So the first lines are read',
    missing: 'Choose the column of the day, and one of amounts.',
    kept: 'Remembered on this phone for the next file of this account.',
    fields: {
      day: 'Day',
      amount: 'Amount, + in and − out',
      moneyIn: 'Money in',
      moneyOut: 'Money out',
      text: 'Details',
      reference: 'Reference',
    },
    headRow: (row, text) => `Row ${row}: ${text}`,
    column: (place) => `Column ${place}`,
    example: (cell) => `For example: ${cell}`,
  },
  hi: {
    title: 'किस स्तंभ में क्या है?',
    why: 'दिन और रकम चुनें; आई और गई रकम दो स्तंभों में हो सकती है।',
    choose: 'स्तंभ हाथ से चुनें',
    head: 'शीर्षकों की पंक्ति',
    noHead: 'कोई शीर्षक नहीं',
    notThere: 'नहीं है',
    preview: 'पहली पंक्तियाँ ऐसे पढ़ी जाती हैं',
    missing: 'दिन का स्तंभ और रकम का एक स्तंभ चुनें।',
    kept: 'इस खाते की अगली फ़ाइल के लिए इस फ़ोन पर याद रखा गया।',
    fields: {
      day: 'तारीख़',
      amount: 'रकम, + आई और − गई',
      moneyIn: 'आई रकम',
      moneyOut: 'गई रकम',
      text: 'विवरण',
      reference: 'संदर्भ',
    },
    headRow: (row, text) => `पंक्ति ${row}: ${text}`,
    column: (place) => `कॉलम ${place}`,
    example: (cell) => `जैसे: ${cell}`,
  },
  sw: {
    title: 'Safu ipi ina nini?',
    why: 'Chagua siku na kiasi; pesa zilizoingia na kutoka zinaweza kuwa kwenye safu mbili.',
    choose: 'Chagua safu mwenyewe',
    head: 'Mstari wenye vichwa',
    noHead: 'Hakuna vichwa',
    notThere: 'Haipo',
    preview: 'Mistari ya kwanza inasomwa hivi',
    missing: 'Chagua safu ya siku na moja ya kiasi.',
    kept: 'Imekumbukwa kwenye simu hii kwa faili ijayo ya akaunti hii.',
    fields: {
      day: 'Siku',
      amount: 'Kiasi, + kuingia na − kutoka',
      moneyIn: 'Pesa zilizoingia',
      moneyOut: 'Pesa zilizotoka',
      text: 'Maelezo',
      reference: 'Kumbukumbu',
    },
    headRow: (row, text) => `Mstari ${row}: ${text}`,
    column: (place) => `Safu wima ${place}`,
    example: (cell) => `Kwa mfano: ${cell}`,
  },
} as const satisfies Words<Says>;
