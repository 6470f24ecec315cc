// The words of the glossary, of the help and of the offer to install.
import type { Words } from '../language.ts';

type Entry = readonly [word: string, meaning: string];

type Says = {
  readonly again: string;
  readonly glossary: string;
  readonly entries: readonly Entry[];
  readonly install: string;
  readonly installWhy: string;
  readonly later: string;
};

export const tourWords = {
  en: {
    again: 'Show the three cards again',
    glossary: 'What the words mean',
    entries: [
      ['Saved on phone', 'It is stored here for good and waits to be sent.'],
      ['In office', 'The office has it. You can give the receipt without a doubt.'],
      ['Needs fixing', 'The office did not take it. Nothing is lost: open it to correct or ask.'],
      ['Outbox', 'What this phone has not sent yet, and its sum.'],
      ['Due, outstanding', 'What a customer owes and has not paid.'],
      ['In credit', 'The customer has paid more than they owe; it settles the next bill.'],
      ['Overdue', 'The day by which it should have been paid is over.'],
      ['Claimed', 'Paid by phone, they say; the office has not found the money yet.'],
      ['Receipt code', 'Eight characters that prove a receipt, also when this phone is lost.'],
      ['Account code', 'What a customer types as reference; one a customer and one a meter.'],
      ['Void', 'Takes an entry back by its mirror. The number stays taken.'],
      ['Round, stop', 'Your list of customers in walking order, and one place of it.'],
    ],
    install: 'Put it on the home screen',
    installWhy:
      'Saved! On the home screen the app opens at once, and the phone keeps your entries.',
    later: 'Later',
  },
  hi: {
    again: 'तीनों कार्ड फिर दिखाएँ',
    glossary: 'शब्दों के अर्थ',
    entries: [
      ['फ़ोन में सुरक्षित', 'यहाँ हमेशा के लिए लिखा है और भेजे जाने की प्रतीक्षा में है।'],
      ['दफ़्तर में', 'दफ़्तर के पास है। रसीद बेझिझक दें।'],
      ['सुधारें', 'दफ़्तर ने नहीं लिया। कुछ खोया नहीं: खोलकर ठीक करें या पूछें।'],
      ['आउटबॉक्स', 'जो इस फ़ोन ने अभी नहीं भेजा, और उसकी रकम।'],
      ['बकाया', 'जो ग्राहक को देना है और नहीं दिया।'],
      ['जमा', 'ग्राहक ने ज़्यादा दिया; अगले बिल में कटेगा।'],
      ['समय निकला', 'देने का दिन निकल गया।'],
      ['दावा', 'फ़ोन से दिया, ऐसा कहते हैं; दफ़्तर को पैसा अभी नहीं मिला।'],
      ['रसीद कोड', 'आठ अक्षर जो रसीद साबित करते हैं, फ़ोन खोने पर भी।'],
      ['खाता कोड', 'जो ग्राहक संदर्भ में लिखता है; हर ग्राहक और हर मीटर का एक।'],
      ['रद्द', 'प्रविष्टि को उलटी प्रविष्टि से वापस लेता है। नंबर वही रहता है।'],
      ['फेरा, घर', 'चलने के क्रम में ग्राहकों की सूची, और उसमें एक जगह।'],
    ],
    install: 'होम स्क्रीन पर रखें',
    installWhy: 'सहेजा गया! होम स्क्रीन से ऐप तुरंत खुलता है, और फ़ोन आपकी प्रविष्टियाँ रखता है।',
    later: 'बाद में',
  },
  sw: {
    again: 'Onyesha kadi tatu tena',
    glossary: 'Maana ya maneno',
    entries: [
      ['Imehifadhiwa kwenye simu', 'Imewekwa hapa kwa kudumu na inasubiri kutumwa.'],
      ['Ofisini', 'Ofisi inayo. Unaweza kutoa risiti bila shaka.'],
      ['Rekebisha', 'Ofisi haikuichukua. Hakuna kilichopotea: ifungue urekebishe au uulize.'],
      ['Kikasha', 'Ambacho simu hii bado haijatuma, na jumla yake.'],
      ['Deni', 'Anachodaiwa mteja na hajalipa.'],
      ['Ana salio', 'Mteja amelipa zaidi ya deni; hulipia ankara inayofuata.'],
      ['Imechelewa', 'Siku ya kulipa imepita.'],
      ['Inadaiwa', 'Amelipa kwa simu, anasema; ofisi bado haijaona pesa.'],
      ['Msimbo wa risiti', 'Herufi nane zinazothibitisha risiti, hata simu ikipotea.'],
      [
        'Msimbo wa akaunti',
        'Anachoandika mteja kama kumbukumbu; mmoja kwa mteja na mmoja kwa mita.',
      ],
      ['Futa', 'Hurudisha ingizo kwa kinyume chake. Namba inabaki.'],
      ['Mzunguko, kituo', 'Orodha ya wateja kwa mpangilio wa kupita, na sehemu moja yake.'],
    ],
    install: 'Weka kwenye skrini ya mwanzo',
    installWhy:
      'Imehifadhiwa! Kwenye skrini ya mwanzo hufunguka mara moja, na simu hutunza maingizo.',
    later: 'Baadaye',
  },
} as const satisfies Words<Says>;
