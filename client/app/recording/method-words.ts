// The names of the ways to pay and of their references, the same on every screen.
import type { MoneyMethod } from '../../../shared/ledger/money-method.ts';
import { methodWords as methodNames } from '../fact-words.ts';
import type { Words } from '../language.ts';

type Says = {
  readonly legend: string;
  readonly names: Readonly<Record<MoneyMethod, string>>;
  /** Inside a sentence: «₹1,200 cash». */
  readonly inSentence: Readonly<Record<MoneyMethod, string>>;
  readonly reference: Readonly<Record<MoneyMethod, string>>;
  readonly hint: Readonly<Record<MoneyMethod, string>>;
  readonly unusual: string;
};

export const methodWords = {
  en: {
    legend: 'Paid by',
    names: methodNames.en,
    inSentence: { cash: 'cash', upi: 'UPI', mpesa: 'M-Pesa', cheque: 'cheque', bank: 'bank' },
    reference: {
      cash: 'Reference',
      upi: 'UPI reference (UTR)',
      mpesa: 'M-Pesa code',
      cheque: 'Cheque number',
      bank: 'Bank reference',
    },
    hint: {
      cash: '',
      upi: '12 digits, on the payer’s screen',
      mpesa: '10 letters and digits, from the SMS',
      cheque: 'Number printed at the bottom',
      bank: 'From the transfer slip',
    },
    unusual: 'Looks unusual. Check it; you can save all the same.',
  },
  hi: {
    legend: 'भुगतान का तरीका',
    names: methodNames.hi,
    inSentence: { cash: 'नकद', upi: 'UPI', mpesa: 'M-Pesa', cheque: 'चेक', bank: 'बैंक' },
    reference: {
      cash: 'संदर्भ',
      upi: 'UPI संदर्भ (UTR)',
      mpesa: 'M-Pesa कोड',
      cheque: 'चेक नंबर',
      bank: 'बैंक संदर्भ',
    },
    hint: {
      cash: '',
      upi: '12 अंक, भुगतान करने वाले के फ़ोन पर',
      mpesa: '10 अक्षर और अंक, SMS से',
      cheque: 'चेक के नीचे छपा नंबर',
      bank: 'ट्रांसफ़र की पर्ची से',
    },
    unusual: 'यह अलग दिखता है। जाँच लें; फिर भी सहेज सकते हैं।',
  },
  sw: {
    legend: 'Amelipa kwa',
    names: methodNames.sw,
    inSentence: { cash: 'taslimu', upi: 'UPI', mpesa: 'M-Pesa', cheque: 'hundi', bank: 'benki' },
    reference: {
      cash: 'Kumbukumbu',
      upi: 'Kumbukumbu ya UPI (UTR)',
      mpesa: 'Msimbo wa M-Pesa',
      cheque: 'Namba ya hundi',
      bank: 'Kumbukumbu ya benki',
    },
    hint: {
      cash: '',
      upi: 'Tarakimu 12, kwenye simu ya mlipaji',
      mpesa: 'Herufi na tarakimu 10, kwenye SMS',
      cheque: 'Namba iliyo chini ya hundi',
      bank: 'Kwenye karatasi ya benki',
    },
    unusual: 'Haionekani ya kawaida. Ikague; bado unaweza kuhifadhi.',
  },
} as const satisfies Words<Says>;
