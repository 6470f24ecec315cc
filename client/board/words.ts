// What the office's board says.
import type { Words } from '../app/language.ts';

type Says = {
  readonly title: string;
  readonly loading: string;
  readonly noBusiness: string;
  readonly noBusinessWhy: string;
  readonly collected: string;
  readonly byMethod: string;
  readonly byCollector: string;
  readonly payments: (count: number) => string;
  readonly sold: string;
  readonly billed: string;
  readonly outstanding: string;
  readonly overdue: string;
  readonly latest: string;
  readonly nothingYet: string;
  readonly facts: (count: number) => string;
  readonly openStatement: string;
  readonly openBilling: string;
  readonly openBooks: string;
  readonly openRuns: string;
  readonly openTariffs: string;
  readonly openOffice: string;
  readonly openMessages: string;
  readonly oddReadings: (count: number) => string;
  readonly openIssues: string;
  readonly week: string;
  readonly rounds: string;
  readonly left: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly notBegun: string;
  readonly lastHeard: (time: string) => string;
  readonly late: string;
  readonly silent: (count: number) => string;
  readonly issues: (count: number) => string;
  readonly toApprove: (count: number) => string;
};

export const words = {
  en: {
    title: 'Today',
    loading: 'Opening the book…',
    noBusiness: 'No business on this phone yet',
    noBusinessWhy: 'It comes with the first sync.',
    collected: 'Collected today',
    byMethod: 'By way of paying',
    byCollector: 'By collector',
    payments: (count) => (count === 1 ? '1 payment' : `${count} payments`),
    sold: 'Sold today',
    billed: 'Billed today',
    outstanding: 'Outstanding',
    overdue: 'Overdue',
    latest: 'Latest',
    nothingYet: 'Nothing recorded today yet.',
    facts: (count) => (count === 1 ? '1 entry' : `${count} entries`),
    openStatement: 'Open statement',
    openBilling: 'Billing and invoices',
    openBooks: 'Open the books',
    openRuns: 'Imports and billings',
    openTariffs: 'Tariffs',
    openOffice: 'Office',
    openMessages: 'Messages to customers',
    oddReadings: (count) => `Readings to look at: ${count}`,
    openIssues: 'Issues',
    week: 'Collected by day',
    rounds: 'Rounds today',
    left: (count) => (count === 0 ? 'Finished' : `${count} left`),
    skipped: (count) => `${count} skipped`,
    notBegun: 'not begun',
    lastHeard: (time) => `last stop ${time}`,
    late: 'Late',
    silent: (count) => (count === 1 ? '1 silent phone' : `${count} silent phones`),
    issues: (count) => (count === 0 ? 'No issues' : count === 1 ? '1 issue' : `${count} issues`),
    toApprove: (count) => `${count} to approve`,
  },
  hi: {
    title: 'आज',
    loading: 'बही खुल रही है…',
    noBusiness: 'इस फ़ोन में अभी कोई कारोबार नहीं',
    noBusinessWhy: 'पहले सिंक के साथ आएगा।',
    collected: 'आज की वसूली',
    byMethod: 'भुगतान के तरीके से',
    byCollector: 'वसूली करने वाले से',
    payments: (count) => `${count} भुगतान`,
    sold: 'आज की बिक्री',
    billed: 'आज के बिल',
    outstanding: 'बकाया',
    overdue: 'तारीख़ निकली',
    latest: 'ताज़ा',
    nothingYet: 'आज अभी कुछ दर्ज नहीं हुआ।',
    facts: (count) => `${count} प्रविष्टियाँ`,
    openStatement: 'खाता विवरण खोलें',
    openBilling: 'बिल बनाना और भेजना',
    openBooks: 'बही-खाता खोलें',
    openRuns: 'आयात और बिल',
    openTariffs: 'दरें',
    openOffice: 'दफ़्तर',
    openMessages: 'ग्राहकों को संदेश',
    oddReadings: (count) => `देखने लायक रीडिंग: ${count}`,
    openIssues: 'मामले',
    week: 'दिन के हिसाब से वसूली',
    rounds: 'आज के फेरे',
    left: (count) => (count === 0 ? 'पूरा हुआ' : `${count} बाकी`),
    skipped: (count) => `${count} छोड़े`,
    notBegun: 'शुरू नहीं हुआ',
    lastHeard: (time) => `पिछला पड़ाव ${time}`,
    late: 'देर',
    silent: (count) => `${count} फ़ोन चुप`,
    issues: (count) => (count === 0 ? 'कोई मामला नहीं' : `${count} मामले`),
    toApprove: (count) => `मंज़ूरी के लिए ${count}`,
  },
  sw: {
    title: 'Leo',
    loading: 'Inafungua daftari…',
    noBusiness: 'Bado hakuna biashara kwenye simu hii',
    noBusinessWhy: 'Itakuja simu ikiwasiliana na ofisi mara ya kwanza.',
    collected: 'Makusanyo ya leo',
    byMethod: 'Kwa njia ya malipo',
    byCollector: 'Kwa mkusanyaji',
    payments: (count) => (count === 1 ? 'Malipo 1' : `Malipo ${count}`),
    sold: 'Mauzo ya leo',
    billed: 'Bili za leo',
    outstanding: 'Madeni',
    overdue: 'Yamechelewa',
    latest: 'Ya karibuni',
    nothingYet: 'Bado hakuna kilichoandikwa leo.',
    facts: (count) => (count === 1 ? 'Ingizo 1' : `Maingizo ${count}`),
    openStatement: 'Fungua taarifa',
    openBilling: 'Kutoa na kutuma ankara',
    openBooks: 'Fungua vitabu',
    openRuns: 'Uingizaji na ankara',
    openTariffs: 'Bei',
    openOffice: 'Ofisi',
    openMessages: 'Ujumbe kwa wateja',
    oddReadings: (count) => `Usomaji wa kukaguliwa: ${count}`,
    openIssues: 'Matatizo',
    week: 'Makusanyo kwa siku',
    rounds: 'Mizunguko ya leo',
    left: (count) => (count === 0 ? 'Umekamilika' : `Bado ${count}`),
    skipped: (count) => `${count} zimerukwa`,
    notBegun: 'haujaanza',
    lastHeard: (time) => `kituo cha mwisho ${time}`,
    late: 'Umechelewa',
    silent: (count) => (count === 1 ? 'Simu 1 iko kimya' : `Simu ${count} ziko kimya`),
    issues: (count) => (count === 0 ? 'Hakuna tatizo' : `Matatizo ${count}`),
    toApprove: (count) => `Ya kuidhinisha: ${count}`,
  },
} as const satisfies Words<Says>;
