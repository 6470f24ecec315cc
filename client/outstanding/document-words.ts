// What the forms of credit notes, refunds and write-offs say.
import type { Words } from '../app/language.ts';

type Of<Says> = { readonly refund: Says; readonly write_off: Says };
type Note<Says> = { readonly credit: Says; readonly debit: Says };
type Says = {
  readonly byHand: string;
  readonly note: Note<string>;
  readonly noteTitle: Note<(number: string) => string>;
  readonly noteWhat: Note<string>;
  readonly noteSave: Note<(amount: string) => string>;
  readonly ofSold: (quantity: string) => string;
  readonly tooMuch: string;
  readonly reason: string;
  readonly amount: string;
  readonly saved: string;
  readonly atMost: (amount: string) => string;
  readonly settleTitle: Of<string>;
  readonly settleWhat: Of<string>;
  readonly settleReasons: Of<readonly string[]>;
  readonly settleSave: Of<(amount: string) => string>;
};

export const documentWords = {
  en: {
    byHand: 'Write an invoice',
    note: { credit: 'Credit note', debit: 'Debit note' },
    noteTitle: {
      credit: (number) => `Credit note for ${number}`,
      debit: (number) => `Debit note for ${number}`,
    },
    noteWhat: {
      credit: 'How much of each line is taken back? The invoice stays; its tax goes down too.',
      debit: 'How much more of each line is charged? The invoice stays; this adds to it.',
    },
    noteSave: {
      credit: (amount) => `Save credit note of ${amount}`,
      debit: (amount) => `Save debit note of ${amount}`,
    },
    ofSold: (quantity) => `of ${quantity}`,
    tooMuch: 'Not a quantity, or more than was sold',
    reason: 'Reason',
    amount: 'Amount',
    saved: 'Saved on phone',
    atMost: (amount) => `At most ${amount}`,
    settleTitle: { refund: 'Refund', write_off: 'Write off' },
    settleWhat: {
      refund: 'Money that goes back to the customer, out of what they have in hand.',
      write_off: 'What the customer will not pay any more. It becomes a loss in the books.',
    },
    settleReasons: {
      refund: ['Paid twice', 'Account closed'],
      write_off: ['Moved away', 'Cannot pay', 'Too small to collect'],
    },
    settleSave: {
      refund: (amount) => `Save refund of ${amount}`,
      write_off: (amount) => `Write off ${amount}`,
    },
  },
  hi: {
    byHand: 'बिल लिखें',
    note: { credit: 'क्रेडिट नोट', debit: 'डेबिट नोट' },
    noteTitle: {
      credit: (number) => `${number} का क्रेडिट नोट`,
      debit: (number) => `${number} का डेबिट नोट`,
    },
    noteWhat: {
      credit: 'हर पंक्ति में से कितना वापस लेना है? बिल रहेगा; उसका टैक्स भी घटेगा।',
      debit: 'हर पंक्ति में कितना और जोड़ना है? बिल रहेगा; यह उसमें जुड़ेगा।',
    },
    noteSave: {
      credit: (amount) => `${amount} का क्रेडिट नोट सहेजें`,
      debit: (amount) => `${amount} का डेबिट नोट सहेजें`,
    },
    ofSold: (quantity) => `${quantity} में से`,
    tooMuch: 'यह मात्रा नहीं है, या बिक्री से ज़्यादा है',
    reason: 'कारण',
    amount: 'रकम',
    saved: 'फ़ोन में सुरक्षित',
    atMost: (amount) => `ज़्यादा से ज़्यादा ${amount}`,
    settleTitle: { refund: 'वापसी', write_off: 'बट्टे खाते में डालना' },
    settleWhat: {
      refund: 'ग्राहक की जमा रकम में से जो पैसे लौटाए जाते हैं।',
      write_off: 'जो ग्राहक अब नहीं देगा। यह बही में नुक़सान बनेगा।',
    },
    settleReasons: {
      refund: ['दो बार दिया', 'खाता बंद हुआ'],
      write_off: ['कहीं और चले गए', 'दे नहीं सकते', 'वसूली के लिए बहुत कम'],
    },
    settleSave: {
      refund: (amount) => `${amount} की वापसी सहेजें`,
      write_off: (amount) => `${amount} बट्टे खाते में डालें`,
    },
  },
  sw: {
    byHand: 'Andika ankara',
    note: { credit: 'Hati ya marejesho', debit: 'Hati ya nyongeza' },
    noteTitle: {
      credit: (number) => `Hati ya marejesho ya ${number}`,
      debit: (number) => `Hati ya nyongeza ya ${number}`,
    },
    noteWhat: {
      credit: 'Kiasi gani cha kila mstari kinarudishwa? Ankara inabaki; kodi yake inapungua pia.',
      debit: 'Ni kiasi gani zaidi cha kila mstari kinatozwa? Ankara inabaki; hii inaongeza.',
    },
    noteSave: {
      credit: (amount) => `Hifadhi marejesho ya ${amount}`,
      debit: (amount) => `Hifadhi hati ya nyongeza ya ${amount}`,
    },
    ofSold: (quantity) => `kati ya ${quantity}`,
    tooMuch: 'Si kiasi, au kimezidi kilichouzwa',
    reason: 'Sababu',
    amount: 'Kiasi',
    saved: 'Imehifadhiwa kwenye simu',
    atMost: (amount) => `Isizidi ${amount}`,
    settleTitle: { refund: 'Marejesho ya pesa', write_off: 'Kufuta deni' },
    settleWhat: {
      refund: 'Pesa anazorudishiwa mteja kutoka kwenye salio lake.',
      write_off: 'Deni ambalo mteja hatalipa tena. Linakuwa hasara kwenye vitabu.',
    },
    settleReasons: {
      refund: ['Alilipa mara mbili', 'Akaunti imefungwa'],
      write_off: ['Amehama', 'Hawezi kulipa', 'Dogo mno kukusanya'],
    },
    settleSave: {
      refund: (amount) => `Hifadhi marejesho ya ${amount}`,
      write_off: (amount) => `Futa deni la ${amount}`,
    },
  },
} as const satisfies Words<Says>;
