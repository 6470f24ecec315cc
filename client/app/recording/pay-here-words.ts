// The words of what a customer is shown to pay by phone.
import type { Words } from '../language.ts';

type Says = {
  readonly title: Readonly<Record<'upi' | 'mpesa', string>>;
  readonly show: Readonly<Record<'upi' | 'mpesa', string>>;
  readonly scan: string;
  readonly paybill: string;
  readonly account: string;
  readonly amount: string;
  readonly copy: string;
  readonly copied: string;
  readonly notProof: string;
  readonly typeReference: string;
  readonly paid: (amount: string) => string;
};

export const payHereWords = {
  en: {
    title: { upi: 'Scan to pay', mpesa: 'Pay by M-Pesa' },
    show: { upi: 'Show the UPI code', mpesa: 'Show paybill and account' },
    scan: 'UPI code with the amount',
    paybill: 'Paybill',
    account: 'Account',
    amount: 'Amount',
    copy: 'Copy',
    copied: 'Copied',
    notProof:
      'Look at the customer’s screen before you save. Without a reference it stays claimed.',
    typeReference: 'Type the reference',
    paid: (amount) => `Paid: save ${amount}`,
  },
  hi: {
    title: { upi: 'स्कैन करके भुगतान करें', mpesa: 'M-Pesa से भुगतान' },
    show: { upi: 'UPI कोड दिखाएँ', mpesa: 'पेबिल और खाता दिखाएँ' },
    scan: 'रकम के साथ UPI कोड',
    paybill: 'पेबिल',
    account: 'खाता',
    amount: 'रकम',
    copy: 'कॉपी',
    copied: 'कॉपी हो गया',
    notProof: 'सहेजने से पहले ग्राहक का फ़ोन देखें। संदर्भ के बिना यह केवल दावा रहेगा।',
    typeReference: 'संदर्भ लिखें',
    paid: (amount) => `भुगतान हुआ: ${amount} सहेजें`,
  },
  sw: {
    title: { upi: 'Skani kulipa', mpesa: 'Lipa kwa M-Pesa' },
    show: { upi: 'Onyesha msimbo wa UPI', mpesa: 'Onyesha paybill na akaunti' },
    scan: 'Msimbo wa UPI wenye kiasi',
    paybill: 'Paybill',
    account: 'Akaunti',
    amount: 'Kiasi',
    copy: 'Nakili',
    copied: 'Imenakiliwa',
    notProof: 'Angalia simu ya mteja kabla ya kuhifadhi. Bila kumbukumbu ni madai tu.',
    typeReference: 'Andika kumbukumbu',
    paid: (amount) => `Amelipa: hifadhi ${amount}`,
  },
} as const satisfies Words<Says>;
