// What the screens of runs say.
import type { RunHead, RunReportRow, RunStepReport } from '../../shared/runs/run-report.ts';
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly none: string;
  readonly noneWhy: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<RunHead['state'], string>>;
  readonly stepState: Readonly<Record<RunStepReport['state'], string>>;
  readonly outcome: Readonly<Record<RunReportRow['outcome'], string>>;
  readonly by: (person: string, source: string) => string;
  readonly steps: string;
  readonly progress: (done: string, total: string) => string;
  readonly seconds: (seconds: string) => string;
  readonly figures: string;
  readonly rows: string;
  readonly rowCount: (rows: string) => string;
  readonly lookAt: string;
  readonly allWell: string;
  readonly sourceRow: string;
  readonly more: (rows: number) => string;
  readonly firstOnly: (listed: number, all: number) => string;
  readonly report: string;
  readonly markdown: string;
  readonly json: string;
};

export const words = {
  en: {
    title: 'Runs',
    none: 'Nothing was run yet',
    noneWhy: 'Imports, monthly billings and moves from an old system show up here.',
    kinds: {
      outstanding: 'Old balances',
      billing: 'Billing',
      invoicing: 'Invoices of deliveries',
      'meter-financials': 'Balances per meter',
      'backfill-payment-meter-ids': 'Meters of payments',
      'backfill-invoice-amounts': 'Amounts of invoices',
      'validate-meter-financial-data': 'Check of balances per meter',
      'customer-balances-to-meters': 'Customer balances to meters',
    },
    state: {
      running: 'Under way',
      failed: 'Stopped',
      finished: 'Finished',
      rolled_back: 'Rolled back',
    },
    stepState: { waiting: 'Waiting', running: 'Under way', failed: 'Stopped', finished: 'Done' },
    outcome: {
      landed: 'landed',
      remarked: 'landed, look at it',
      there: 'was there already',
      apart: 'kept apart',
      differs: 'differs',
    },
    by: (person, source) => `${person}, from ${source}`,
    steps: 'Steps',
    progress: (done, total) => `${done} of ${total}`,
    seconds: (seconds) => `${seconds} s`,
    figures: 'Figures',
    rows: 'What became of the rows',
    rowCount: (rows) => (rows === '1' ? '1 row' : `${rows} rows`),
    lookAt: 'To look at',
    allWell: 'Every row landed.',
    sourceRow: 'The row as it came',
    more: (rows) => `Show ${rows} more`,
    firstOnly: (listed, all) => `The first ${listed} of ${all} are listed here.`,
    report: 'Report',
    markdown: 'To read',
    json: 'For a program',
  },
  hi: {
    title: 'बड़े काम',
    none: 'अभी कोई बड़ा काम नहीं हुआ',
    noneWhy: 'आयात, मासिक बिल और पुराने सिस्टम से आना यहाँ दिखेगा।',
    kinds: {
      outstanding: 'पुराना बकाया',
      billing: 'बिल बनाना',
      invoicing: 'डिलीवरी के बिल',
      'meter-financials': 'हर मीटर का बकाया',
      'backfill-payment-meter-ids': 'भुगतानों के मीटर',
      'backfill-invoice-amounts': 'बिलों की रकम',
      'validate-meter-financial-data': 'हर मीटर के बकाये की जाँच',
      'customer-balances-to-meters': 'ग्राहक का बकाया मीटरों पर',
    },
    state: {
      running: 'चल रहा है',
      failed: 'रुक गया',
      finished: 'पूरा हुआ',
      rolled_back: 'वापस लिया गया',
    },
    stepState: { waiting: 'बाकी', running: 'चल रहा है', failed: 'रुक गया', finished: 'हो गया' },
    outcome: {
      landed: 'दर्ज हुआ',
      remarked: 'दर्ज हुआ, देख लें',
      there: 'पहले से था',
      apart: 'अलग रखा',
      differs: 'मेल नहीं खाता',
    },
    by: (person, source) => `${person}, स्रोत: ${source}`,
    steps: 'चरण',
    progress: (done, total) => `${total} में से ${done}`,
    seconds: (seconds) => `${seconds} सेकंड`,
    figures: 'आँकड़े',
    rows: 'पंक्तियों का क्या हुआ',
    rowCount: (rows) => `${rows} पंक्तियाँ`,
    lookAt: 'देखने लायक',
    allWell: 'हर पंक्ति दर्ज हुई।',
    sourceRow: 'पंक्ति जैसी आई थी',
    more: (rows) => `${rows} और दिखाएँ`,
    firstOnly: (listed, all) => `${all} में से पहली ${listed} यहाँ हैं।`,
    report: 'रिपोर्ट',
    markdown: 'पढ़ने के लिए',
    json: 'प्रोग्राम के लिए',
  },
  sw: {
    title: 'Kazi kubwa',
    none: 'Bado hakuna kazi iliyofanyika',
    noneWhy: 'Uingizaji, ankara za mwezi na kuhama kutoka mfumo wa zamani huonekana hapa.',
    kinds: {
      outstanding: 'Madeni ya zamani',
      billing: 'Kutoa ankara',
      invoicing: 'Ankara za uwasilishaji',
      'meter-financials': 'Salio kwa kila mita',
      'backfill-payment-meter-ids': 'Mita za malipo',
      'backfill-invoice-amounts': 'Kiasi cha ankara',
      'validate-meter-financial-data': 'Kukagua salio la kila mita',
      'customer-balances-to-meters': 'Salio la wateja kwenda kwa mita',
    },
    state: {
      running: 'Inaendelea',
      failed: 'Imesimama',
      finished: 'Imekamilika',
      rolled_back: 'Imerudishwa',
    },
    stepState: {
      waiting: 'Inasubiri',
      running: 'Inaendelea',
      failed: 'Imesimama',
      finished: 'Tayari',
    },
    outcome: {
      landed: 'imeingia',
      remarked: 'imeingia, iangalie',
      there: 'ilikuwepo tayari',
      apart: 'imetengwa',
      differs: 'hailingani',
    },
    by: (person, source) => `${person}, kutoka ${source}`,
    steps: 'Hatua',
    progress: (done, total) => `${done} kati ya ${total}`,
    seconds: (seconds) => `sekunde ${seconds}`,
    figures: 'Takwimu',
    rows: 'Mistari imekuwaje',
    rowCount: (rows) => `mistari ${rows}`,
    lookAt: 'Ya kuangalia',
    allWell: 'Kila mstari umeingia.',
    sourceRow: 'Mstari ulivyokuja',
    more: (rows) => `Onyesha ${rows} zaidi`,
    firstOnly: (listed, all) => `Za kwanza ${listed} kati ya ${all} ziko hapa.`,
    report: 'Ripoti',
    markdown: 'Ya kusoma',
    json: 'Ya programu',
  },
} as const satisfies Words<Says>;
