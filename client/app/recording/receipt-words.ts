// The words of a receipt on the screen and in the text that the customer gets.
import type { Words } from '../language.ts';
import type { Printed, PrinterKind } from './printers.ts';

type Says = {
  readonly number: string;
  readonly code: string;
  readonly account: string;
  readonly main: string;
  readonly meter: (serial: string) => string;
  readonly before: string;
  readonly after: string;
  readonly elsewhere: string;
  readonly asOf: (time: string) => string;
  readonly whatsApp: string;
  readonly sms: string;
  readonly image: string;
  readonly print: string;
  readonly printers: Readonly<Record<PrinterKind | 'page', string>>;
  readonly printing: string;
  readonly printed: Readonly<Record<Printed, string>>;
  readonly kept: string;
  readonly claimed: string;
  readonly next: (name: string) => string;
  readonly roundDone: string;
};

export const receiptWords = {
  en: {
    number: 'Number',
    code: 'Receipt code',
    account: 'Account',
    main: 'Main account',
    meter: (serial) => `Meter ${serial}`,
    before: 'Balance before',
    after: 'Balance after',
    elsewhere: 'In credit on other accounts',
    asOf: (time) => `as of this phone ${time}`,
    whatsApp: 'WhatsApp',
    sms: 'SMS',
    image: 'Image',
    print: 'Print',
    printers: {
      bluetooth: 'Bluetooth printer',
      serial: 'Printer on a serial port',
      usb: 'USB printer',
      page: 'Paper or PDF',
    },
    printing: 'Sending to the printer…',
    printed: {
      printed: 'Sent to the printer.',
      none_chosen: 'No printer was chosen. The receipt is saved.',
      failed: 'The printer did not take it. Switch it on and try again. The receipt is saved.',
    },
    kept: 'The image is in your downloads.',
    claimed: 'Claimed: the office has not found this money so far.',
    next: (name) => `Next stop: ${name}`,
    roundDone: 'Back to the round',
  },
  hi: {
    number: 'नंबर',
    code: 'रसीद कोड',
    account: 'खाता',
    main: 'मुख्य खाता',
    meter: (serial) => `मीटर ${serial}`,
    before: 'पहले का बकाया',
    after: 'अब बकाया',
    elsewhere: 'दूसरे खातों में जमा',
    asOf: (time) => `इस फ़ोन के अनुसार, ${time}`,
    whatsApp: 'WhatsApp',
    sms: 'SMS',
    image: 'तस्वीर',
    print: 'छापें',
    printers: {
      bluetooth: 'ब्लूटूथ प्रिंटर',
      serial: 'सीरियल पोर्ट का प्रिंटर',
      usb: 'USB प्रिंटर',
      page: 'काग़ज़ या PDF',
    },
    printing: 'प्रिंटर को भेज रहे हैं…',
    printed: {
      printed: 'प्रिंटर को भेज दिया।',
      none_chosen: 'कोई प्रिंटर नहीं चुना। रसीद सहेजी हुई है।',
      failed: 'प्रिंटर ने नहीं लिया। उसे चालू करके फिर कोशिश करें। रसीद सहेजी हुई है।',
    },
    kept: 'तस्वीर आपके डाउनलोड में है।',
    claimed: 'दावा: दफ़्तर को यह रकम अभी तक नहीं मिली।',
    next: (name) => `अगला: ${name}`,
    roundDone: 'फेरे पर वापस',
  },
  sw: {
    number: 'Namba',
    code: 'Msimbo wa risiti',
    account: 'Akaunti',
    main: 'Akaunti kuu',
    meter: (serial) => `Mita ${serial}`,
    before: 'Salio kabla',
    after: 'Salio baada',
    elsewhere: 'Ziada kwenye akaunti nyingine',
    asOf: (time) => `kwa simu hii saa ${time}`,
    whatsApp: 'WhatsApp',
    sms: 'SMS',
    image: 'Picha',
    print: 'Chapisha',
    printers: {
      bluetooth: 'Printa ya Bluetooth',
      serial: 'Printa ya serial',
      usb: 'Printa ya USB',
      page: 'Karatasi au PDF',
    },
    printing: 'Inatuma kwa printa…',
    printed: {
      printed: 'Imetumwa kwa printa.',
      none_chosen: 'Hakuna printa iliyochaguliwa. Risiti imehifadhiwa.',
      failed: 'Printa haikupokea. Iwashe ujaribu tena. Risiti imehifadhiwa.',
    },
    kept: 'Picha iko kwenye vipakuliwa vyako.',
    claimed: 'Inadaiwa imelipwa: ofisi bado haijaiona pesa hii.',
    next: (name) => `Anayefuata: ${name}`,
    roundDone: 'Rudi kwenye mzunguko',
  },
} as const satisfies Words<Says>;
