// The words of billing: preview, what it found, issue, send.
import type { Words } from '../app/language.ts';

type Plain =
  | 'title'
  | 'business'
  | 'upTo'
  | 'upToHint'
  | 'preview'
  | 'previewMore'
  | 'issue'
  | 'sure'
  | 'previewing'
  | 'issuing'
  | 'busy'
  | 'rehearsed'
  | 'issued'
  | 'failed'
  | 'exceptions'
  | 'allWell'
  | 'noneDue'
  | 'toSend'
  | 'noneToSend'
  | 'send'
  | 'sent'
  | 'open'
  | 'paid'
  | 'held'
  | 'badDay'
  | 'unreachable'
  | 'series'
  | 'lateFees'
  | 'more';
type Says = Readonly<Record<Plain, string>> & {
  readonly drafts: string;
  readonly progress: (done: number, total: number) => string;
  readonly found: (count: number, amount: string) => string;
  readonly made: (count: number, amount: string) => string;
  readonly yes: (count: number, amount: string) => string;
  readonly due: (day: string) => string;
  readonly figures: Readonly<Record<string, string>>;
};

export const words = {
  en: {
    drafts: 'Drafts',
    title: 'Billing',
    business: 'Business',
    upTo: 'Bill up to',
    upToHint: 'The last day that is billed.',
    preview: 'Preview',
    previewMore: 'Works out every invoice and shows what is odd. Nothing is issued.',
    issue: 'Issue',
    sure: 'The invoices go into the books. Running it again bills nothing twice.',
    previewing: 'Working out …',
    issuing: 'Issuing …',
    busy: 'Another billing is under way. Wait until it has ended.',
    rehearsed: 'Preview: nothing was issued.',
    issued: 'Issued.',
    failed: 'It stopped',
    exceptions: 'To look at',
    allWell: 'Nothing odd was found.',
    noneDue: 'Nothing is due up to this day.',
    toSend: 'Issued, to send',
    noneToSend: 'Nothing was issued up to this day.',
    send: 'Send',
    sent: 'Opened',
    open: 'open',
    paid: 'paid',
    held: 'held',
    badDay: 'Choose a day',
    unreachable: 'The office can not be reached. Nothing was started.',
    series: 'Document numbers',
    lateFees: 'Late fees',
    more: 'Show more',
    progress: (done, total) => `${done} of ${total}`,
    found: (count, amount) => `${count} to issue, ${amount} together`,
    made: (count, amount) => `${count} issued, ${amount} together`,
    yes: (count, amount) => `Issue ${count}, ${amount}`,
    due: (day) => `due ${day}`,
    figures: {
      invoiced: 'Invoices',
      billed: 'Bills',
      held: 'Held',
      unrecorded: 'With days not recorded',
      adjusted: 'With adjustments',
      estimated: 'Estimated',
      corrected: 'Corrected',
      nothingDue: 'Nothing to bill',
    },
  },
  hi: {
    drafts: 'मसौदे',
    title: 'बिल बनाना',
    business: 'कारोबार',
    upTo: 'किस दिन तक',
    upToHint: 'बिल का आख़िरी दिन।',
    preview: 'पहले देखें',
    previewMore: 'हर बिल का हिसाब करके अजीब बातें दिखाता है। कुछ जारी नहीं होता।',
    issue: 'जारी करें',
    sure: 'बिल बही में और ग्राहकों के खाते में जाएँगे। दोबारा चलाने पर कुछ दो बार नहीं जुड़ता।',
    previewing: 'हिसाब हो रहा है …',
    issuing: 'जारी हो रहा है …',
    busy: 'एक और बिलिंग चल रही है। पूरी होने तक रुकें।',
    rehearsed: 'सिर्फ़ देखा गया: कुछ जारी नहीं हुआ।',
    issued: 'जारी हो गए।',
    failed: 'रुक गया',
    exceptions: 'देखने लायक',
    allWell: 'कुछ अजीब नहीं मिला।',
    noneDue: 'इस दिन तक कुछ बाक़ी नहीं।',
    toSend: 'जारी हुए, भेजने हैं',
    noneToSend: 'इस दिन तक कुछ जारी नहीं हुआ।',
    send: 'भेजें',
    sent: 'खोला गया',
    open: 'बाक़ी',
    paid: 'चुकाया',
    held: 'रोका',
    badDay: 'तारीख़ चुनें',
    unreachable: 'दफ़्तर से संपर्क नहीं। कुछ शुरू नहीं हुआ।',
    series: 'दस्तावेज़ों के नंबर',
    lateFees: 'विलंब शुल्क',
    more: 'और दिखाएँ',
    progress: (done, total) => `${total} में से ${done}`,
    found: (count, amount) => `${count} जारी होंगे, कुल ${amount}`,
    made: (count, amount) => `${count} जारी हुए, कुल ${amount}`,
    yes: (count, amount) => `${count} जारी करें, ${amount}`,
    due: (day) => `${day} तक देय`,
    figures: {
      invoiced: 'बिल',
      billed: 'बिल',
      held: 'रोके गए',
      unrecorded: 'जिनके कुछ दिन लिखे नहीं',
      adjusted: 'पुराने सुधार वाले',
      estimated: 'अनुमानित',
      corrected: 'सुधारे',
      nothingDue: 'बिल के लिए कुछ नहीं',
    },
  },
  sw: {
    drafts: 'Rasimu',
    title: 'Kutoa ankara',
    business: 'Biashara',
    upTo: 'Hadi siku',
    upToHint: 'Siku ya mwisho inayotozwa.',
    preview: 'Angalia kwanza',
    previewMore: 'Hukokotoa kila ankara na kuonyesha yasiyo ya kawaida. Hakuna kinachotolewa.',
    issue: 'Toa',
    sure: 'Ankara zinaingia kwenye vitabu na akaunti za wateja. Kurudia hakutozi mara mbili.',
    previewing: 'Inakokotoa …',
    issuing: 'Inatoa …',
    busy: 'Utoaji mwingine unaendelea. Subiri uishe.',
    rehearsed: 'Ilikuwa kuangalia tu: hakuna kilichotolewa.',
    issued: 'Zimetolewa.',
    failed: 'Imesimama',
    exceptions: 'Ya kuangalia',
    allWell: 'Hakuna lisilo la kawaida.',
    noneDue: 'Hakuna cha kutoza hadi siku hii.',
    toSend: 'Zimetolewa, za kutuma',
    noneToSend: 'Hakuna kilichotolewa hadi siku hii.',
    send: 'Tuma',
    sent: 'Imefunguliwa',
    open: 'deni',
    paid: 'imelipwa',
    held: 'imezuiwa',
    badDay: 'Chagua siku',
    unreachable: 'Ofisi haipatikani. Hakuna kilichoanza.',
    series: 'Namba za hati',
    lateFees: 'Ada za kuchelewa',
    more: 'Onyesha zaidi',
    progress: (done, total) => `${done} kati ya ${total}`,
    found: (count, amount) => `${count} za kutoa, jumla ${amount}`,
    made: (count, amount) => `${count} zimetolewa, jumla ${amount}`,
    yes: (count, amount) => `Toa ${count}, ${amount}`,
    due: (day) => `ilipwe kufikia ${day}`,
    figures: {
      invoiced: 'Ankara',
      billed: 'Bili',
      held: 'Zilizozuiwa',
      unrecorded: 'Zenye siku zisizoandikwa',
      adjusted: 'Zenye marekebisho',
      estimated: 'Makadirio',
      corrected: 'Zilizosahihishwa',
      nothingDue: 'Hakuna cha kutoza',
    },
  },
} as const satisfies Words<Says>;
