// What the screens of the books say.
import type { Words } from '../app/language.ts';
import type { Period, Sheet } from './books-place.ts';

type Plain =
  | 'title'
  | 'loading'
  | 'business'
  | 'sheet'
  | 'until'
  | 'atEndOf'
  | 'since'
  | 'files'
  | 'csv'
  | 'hledger'
  | 'profitIs'
  | 'loss'
  | 'income'
  | 'expenses'
  | 'assets'
  | 'liabilities'
  | 'equity'
  | 'profitBefore'
  | 'profitOfYear'
  | 'financing'
  | 'cashAtStart'
  | 'cashAtEnd'
  | 'operating'
  | 'financingCash'
  | 'account'
  | 'debit'
  | 'credit'
  | 'total'
  | 'opening'
  | 'closing'
  | 'closingCredit'
  | 'earlier'
  | 'noEntries'
  | 'reversal'
  | 'behind'
  | 'voided'
  | 'customer'
  | 'day'
  | 'recorded'
  | 'received'
  | 'by'
  | 'phone'
  | 'number'
  | 'openStatement';
type Says = Readonly<Record<Plain | Sheet | Period, string>> & {
  readonly happened: (day: string) => string;
};

export const words = {
  en: {
    title: 'Books',
    loading: 'Adding up…',
    business: 'Business',
    sheet: 'Sheet',
    profit: 'Profit',
    balance: 'Balance sheet',
    cash: 'Cash flow',
    trial: 'Trial balance',
    journal: 'Journal',
    until: 'Until the end of',
    atEndOf: 'At the end of',
    since: 'Since the beginning of',
    month: 'the month',
    year: 'the year',
    all: 'the book',
    files: 'The whole journal as a file',
    csv: 'For a spreadsheet (CSV)',
    hledger: 'For bookkeepers (hledger)',
    profitIs: 'Profit',
    loss: 'Loss',
    income: 'Income',
    expenses: 'Expenses',
    assets: 'What the business has',
    liabilities: 'What it owes',
    equity: 'What belongs to the owner',
    profitBefore: 'Profit of earlier years',
    profitOfYear: 'Profit of this financial year',
    financing: 'Owed and own together',
    cashAtStart: 'Cash at the start',
    cashAtEnd: 'Cash at the end',
    operating: 'From the work',
    financingCash: 'From owners and investors',
    account: 'Account',
    debit: 'Debit',
    credit: 'Credit',
    total: 'Total',
    opening: 'Opening balance',
    closing: 'Closing balance',
    closingCredit: 'Closing balance, in credit',
    earlier: 'Show earlier',
    noEntries: 'No entries in these days',
    reversal: 'Reversal',
    behind: 'Behind this figure',
    voided: 'This was voided; its reversal is below.',
    customer: 'Customer',
    day: 'Day',
    recorded: 'Recorded',
    received: 'Reached the office',
    by: 'By',
    phone: 'On phone',
    number: 'Number',
    openStatement: 'Open statement',
    happened: (day) => `happened ${day}`,
  },
  hi: {
    title: 'बही-खाता',
    loading: 'जोड़ हो रहा है…',
    business: 'कारोबार',
    sheet: 'पत्रक',
    profit: 'लाभ',
    balance: 'तुलन पत्र',
    cash: 'नकदी प्रवाह',
    trial: 'तलपट',
    journal: 'रोज़नामचा',
    until: 'इस दिन के अंत तक',
    atEndOf: 'इस दिन के अंत में',
    since: 'कब से',
    month: 'महीने की शुरुआत',
    year: 'वित्त वर्ष की शुरुआत',
    all: 'बही की शुरुआत',
    files: 'पूरा रोज़नामचा फ़ाइल में',
    csv: 'स्प्रेडशीट के लिए (CSV)',
    hledger: 'मुनीम के लिए (hledger)',
    profitIs: 'लाभ',
    loss: 'हानि',
    income: 'आय',
    expenses: 'ख़र्च',
    assets: 'कारोबार के पास क्या है',
    liabilities: 'कितना देना है',
    equity: 'मालिक का हिस्सा',
    profitBefore: 'पिछले वर्षों का लाभ',
    profitOfYear: 'इस वित्त वर्ष का लाभ',
    financing: 'देनदारी और अपना, मिलाकर',
    cashAtStart: 'शुरुआत में नकद',
    cashAtEnd: 'अंत में नकद',
    operating: 'काम से',
    financingCash: 'मालिकों और निवेशकों से',
    account: 'खाता',
    debit: 'नाम',
    credit: 'जमा',
    total: 'कुल',
    opening: 'शुरुआती शेष',
    closing: 'अंतिम शेष',
    closingCredit: 'अंतिम शेष, जमा में',
    earlier: 'पहले के दिखाएँ',
    noEntries: 'इन दिनों में कोई प्रविष्टि नहीं',
    reversal: 'उलट प्रविष्टि',
    behind: 'इस आँकड़े के पीछे',
    voided: 'यह रद्द हो चुका है; उलट प्रविष्टि नीचे है।',
    customer: 'ग्राहक',
    day: 'तारीख़',
    recorded: 'दर्ज हुआ',
    received: 'दफ़्तर पहुँचा',
    by: 'किसने',
    phone: 'किस फ़ोन पर',
    number: 'नंबर',
    openStatement: 'खाता विवरण खोलें',
    happened: (day) => `${day} को हुआ`,
  },
  sw: {
    title: 'Vitabu',
    loading: 'Inajumlisha…',
    business: 'Biashara',
    sheet: 'Karatasi',
    profit: 'Faida',
    balance: 'Mizania',
    cash: 'Mtiririko wa fedha',
    trial: 'Urari',
    journal: 'Jarida',
    until: 'Hadi mwisho wa',
    atEndOf: 'Mwishoni mwa',
    since: 'Tangu mwanzo wa',
    month: 'mwezi',
    year: 'mwaka wa fedha',
    all: 'daftari',
    files: 'Jarida lote kama faili',
    csv: 'Kwa lahajedwali (CSV)',
    hledger: 'Kwa wahasibu (hledger)',
    profitIs: 'Faida',
    loss: 'Hasara',
    income: 'Mapato',
    expenses: 'Matumizi',
    assets: 'Mali ya biashara',
    liabilities: 'Inachodaiwa',
    equity: 'Sehemu ya mwenye biashara',
    profitBefore: 'Faida ya miaka iliyopita',
    profitOfYear: 'Faida ya mwaka huu wa fedha',
    financing: 'Inachodaiwa na cha mwenyewe',
    cashAtStart: 'Fedha mwanzoni',
    cashAtEnd: 'Fedha mwishoni',
    operating: 'Kutokana na kazi',
    financingCash: 'Kutoka kwa wenye biashara na wawekezaji',
    account: 'Akaunti',
    debit: 'Debiti',
    credit: 'Krediti',
    total: 'Jumla',
    opening: 'Salio la kuanzia',
    closing: 'Salio la mwisho',
    closingCredit: 'Salio la mwisho, krediti',
    earlier: 'Onyesha za awali',
    noEntries: 'Hakuna maingizo siku hizi',
    reversal: 'Kugeuza',
    behind: 'Nyuma ya hesabu hii',
    voided: 'Hii ilifutwa; ingizo la kuigeuza liko chini.',
    customer: 'Mteja',
    day: 'Siku',
    recorded: 'Ilirekodiwa',
    received: 'Ilifika ofisini',
    by: 'Na',
    phone: 'Kwenye simu',
    number: 'Namba',
    openStatement: 'Fungua taarifa',
    happened: (day) => `ilitokea ${day}`,
  },
} as const satisfies Words<Says>;
