// Words of the texts of messages: the editor, what each place stands for, and made-up values for
// the preview, which is written in the customer's language.
import type { MessageLanguage, TemplateKind } from '../../shared/ledger/business-settings.ts';
import type { Place } from '../../shared/messages/templates.ts';
import type { Words } from '../app/language.ts';

type Says = Readonly<
  Record<
    | 'title'
    | 'why'
    | 'kind'
    | 'language'
    | 'text'
    | 'insert'
    | 'preview'
    | 'usual'
    | 'own'
    | 'backToUsual'
    | 'save'
    | 'saved'
    | 'empty'
    | 'receiptSms'
    | 'receiptSmsWhy'
    | 'off',
    string
  >
> & {
  readonly kinds: Readonly<Record<TemplateKind, string>>;
  readonly places: Readonly<Record<Place, string>>;
  readonly unknown: (name: string) => string;
  readonly length: (characters: number, parts: number) => string;
  readonly longScript: string;
  readonly unsaved: (where: string) => string;
};

export const templateWords = {
  en: {
    title: 'Texts of messages',
    why: 'What customers read in an SMS. Words in { } are filled in for each customer.',
    kind: 'Which message',
    language: 'Language of the customer',
    text: 'Text',
    insert: 'Put in',
    preview: 'For example',
    usual: 'The usual text',
    own: 'Your own text',
    backToUsual: 'Back to the usual text',
    save: 'Save text',
    saved: 'Text saved',
    empty: 'Write a text, or go back to the usual one.',
    receiptSms: 'Receipt by SMS for every payment',
    receiptSmsWhy: 'Goes out by itself half a minute after the office has the payment.',
    off: 'Off',
    unsaved: (where) => `Typed and not saved yet: ${where}`,
    kinds: { bill: 'Bill', receipt: 'Receipt', reminder: 'Reminder' },
    places: {
      business: 'business',
      customer: 'customer',
      number: 'number',
      amount: 'amount',
      used: 'used',
      owed: 'balance',
      pay: 'how to pay',
      overdue: 'what is overdue',
      debts: 'list of debts',
      credit: 'what is in hand',
    },
    unknown: (name) => `Nothing is known as {${name}}. It would stay as it is.`,
    length: (characters, parts) =>
      `${characters} characters, ${parts === 1 ? 'one SMS' : `${parts} SMS`}`,
    longScript: 'With letters or signs beyond the basic ones an SMS holds 70 instead of 160.',
  },
  hi: {
    title: 'संदेशों के पाठ',
    why: 'जो ग्राहक SMS में पढ़ते हैं। { } के शब्द हर ग्राहक के लिए भरे जाते हैं।',
    kind: 'कौन सा संदेश',
    language: 'ग्राहक की भाषा',
    text: 'पाठ',
    insert: 'जोड़ें',
    preview: 'उदाहरण',
    usual: 'सामान्य पाठ',
    own: 'आपका अपना पाठ',
    backToUsual: 'फिर सामान्य पाठ',
    save: 'पाठ सहेजें',
    saved: 'पाठ सहेजा गया',
    empty: 'पाठ लिखें, या सामान्य पाठ पर लौटें।',
    receiptSms: 'हर भुगतान की रसीद SMS से',
    receiptSmsWhy: 'दफ़्तर को भुगतान मिलने के आधे मिनट बाद अपने आप जाती है।',
    off: 'बंद',
    unsaved: (where) => `लिखा है, अभी सहेजा नहीं: ${where}`,
    kinds: { bill: 'बिल', receipt: 'रसीद', reminder: 'याद दिलाना' },
    places: {
      business: 'कारोबार',
      customer: 'ग्राहक',
      number: 'नंबर',
      amount: 'रकम',
      used: 'खपत',
      owed: 'शेष',
      pay: 'कैसे चुकाएँ',
      overdue: 'तारीख़ निकली रकम',
      debts: 'बकाया की सूची',
      credit: 'जमा रकम',
    },
    unknown: (name) => `{${name}} नाम से कुछ नहीं है। यह वैसा ही रहेगा।`,
    length: (characters, parts) => `${characters} अक्षर, ${parts} SMS`,
    longScript: 'मूल अक्षरों के अलावा कुछ हो तो एक SMS में 160 की जगह 70 आते हैं।',
  },
  sw: {
    title: 'Maandishi ya ujumbe',
    why: 'Wateja wanachosoma kwenye SMS. Maneno ndani ya { } hujazwa kwa kila mteja.',
    kind: 'Ujumbe gani',
    language: 'Lugha ya mteja',
    text: 'Maandishi',
    insert: 'Weka',
    preview: 'Kwa mfano',
    usual: 'Maandishi ya kawaida',
    own: 'Maandishi yako',
    backToUsual: 'Rudi kwa ya kawaida',
    save: 'Hifadhi maandishi',
    saved: 'Maandishi yamehifadhiwa',
    empty: 'Andika maandishi, au rudi kwa ya kawaida.',
    receiptSms: 'Risiti kwa SMS kwa kila malipo',
    receiptSmsWhy: 'Hutumwa yenyewe nusu dakika baada ya ofisi kupata malipo.',
    off: 'Imezimwa',
    unsaved: (where) => `Yameandikwa, bado hayajahifadhiwa: ${where}`,
    kinds: { bill: 'Bili', receipt: 'Risiti', reminder: 'Kumbusho' },
    places: {
      business: 'biashara',
      customer: 'mteja',
      number: 'namba',
      amount: 'kiasi',
      used: 'matumizi',
      owed: 'salio',
      pay: 'jinsi ya kulipa',
      overdue: 'yaliyopita muda',
      debts: 'orodha ya madeni',
      credit: 'zilizo mkononi',
    },
    unknown: (name) => `Hakuna kinachoitwa {${name}}. Kitabaki kilivyo.`,
    length: (characters, parts) => `Herufi ${characters}, SMS ${parts}`,
    longScript: 'Kukiwa na herufi zaidi ya za msingi, SMS moja hubeba 70 badala ya 160.',
  },
} as const satisfies Words<Says>;

/** A made-up reminder: what only a customer's book would tell. */
export const sampleWords = {
  en: {
    overdue: 'Of this {sum} is overdue, the oldest since 1 Nov.',
    debts: '• D01/2627/00012: {sum}, due 1 Nov',
  },
  hi: {
    overdue: 'इनमें से {sum} की तारीख़ निकल चुकी है, सबसे पुराना 1 नव॰ से।',
    debts: '• D01/2627/00012: {sum}, 1 नव॰ तक देय',
  },
  sw: {
    overdue: 'Kati ya hizo {sum} zimepita muda, la zamani tangu 1 Nov.',
    debts: '• D01/2627/00012: {sum}, ilipwe kufikia 1 Nov',
  },
} as const satisfies Readonly<
  Record<MessageLanguage, Readonly<Record<'overdue' | 'debts', string>>>
>;
