// What is odd about a fact, and why the office did not take one, in words for the person who must
// look at it.
import type { IssueKind } from '../../shared/ledger/fact.ts';
import type { FactRefusalCode } from '../../shared/protocol.ts';
import type { Words } from './language.ts';

export const issueWords = {
  en: {
    customer_unknown: 'The office does not know this customer yet',
    meter_unknown: 'The office does not know this meter yet',
    overpaid: 'Paid more than was owed',
    reading_below_last: 'Reading is below the last one',
    reading_unusual: 'Use is far from usual',
    bill_disagrees: 'The bill differs from the office’s sum',
    clock_skew: 'This phone’s clock is wrong',
    day_unlikely: 'The day looks wrong',
    number_reused: 'Its number was used before',
    reference_reused: 'Its reference was used before',
    code_reused: 'Its account code was used before',
    void_target_unknown: 'What it voids is not known yet',
    void_repeated: 'It was voided before',
    void_without_effect: 'There was nothing to void',
    choice_unknown: 'A chosen invoice is not known yet',
  },
  hi: {
    customer_unknown: 'दफ़्तर इस ग्राहक को अभी नहीं जानता',
    meter_unknown: 'दफ़्तर इस मीटर को अभी नहीं जानता',
    overpaid: 'बकाया से ज़्यादा दिया गया',
    reading_below_last: 'रीडिंग पिछली से कम है',
    reading_unusual: 'खपत सामान्य से बहुत अलग है',
    bill_disagrees: 'बिल दफ़्तर के हिसाब से अलग है',
    clock_skew: 'इस फ़ोन की घड़ी ग़लत है',
    day_unlikely: 'तारीख़ ग़लत लगती है',
    number_reused: 'यह नंबर पहले इस्तेमाल हुआ है',
    reference_reused: 'यह रेफ़रेंस पहले इस्तेमाल हुआ है',
    code_reused: 'यह खाता कोड पहले इस्तेमाल हुआ है',
    void_target_unknown: 'जिसे रद्द किया वह अभी नहीं मिला',
    void_repeated: 'यह पहले ही रद्द हो चुका है',
    void_without_effect: 'रद्द करने को कुछ नहीं था',
    choice_unknown: 'चुना हुआ बिल अभी नहीं मिला',
  },
  sw: {
    customer_unknown: 'Ofisi bado haimjui mteja huyu',
    meter_unknown: 'Ofisi bado haiijui mita hii',
    overpaid: 'Amelipa zaidi ya deni',
    reading_below_last: 'Usomaji uko chini ya uliopita',
    reading_unusual: 'Matumizi si ya kawaida',
    bill_disagrees: 'Bili inatofautiana na hesabu ya ofisi',
    clock_skew: 'Saa ya simu hii si sahihi',
    day_unlikely: 'Tarehe inaonekana si sahihi',
    number_reused: 'Namba hii imetumika kabla',
    reference_reused: 'Kumbukumbu hii imetumika kabla',
    code_reused: 'Msimbo huu wa akaunti umetumika kabla',
    void_target_unknown: 'Kinachofutwa bado hakijulikani',
    void_repeated: 'Ilishafutwa kabla',
    void_without_effect: 'Hakukuwa na cha kufuta',
    choice_unknown: 'Ankara iliyochaguliwa bado haijulikani',
  },
} as const satisfies Words<Readonly<Record<IssueKind, string>>>;

export const refusalWords = {
  en: {
    malformed: 'The office could not read this entry. Show it to your manager.',
    forbidden: 'You are not allowed to record this. Ask your manager.',
    impossible: 'The figures do not fit together. Record it again.',
    id_reused: 'This entry was sent before with other content. Show it to your manager.',
    broke_the_server: 'The office keeps this entry and will look at it.',
  },
  hi: {
    malformed: 'दफ़्तर यह प्रविष्टि पढ़ नहीं सका। मैनेजर को दिखाएँ।',
    forbidden: 'आपको यह दर्ज करने की अनुमति नहीं है। मैनेजर से पूछें।',
    impossible: 'आँकड़े आपस में नहीं मिलते। फिर से दर्ज करें।',
    id_reused: 'यह प्रविष्टि पहले अलग रूप में भेजी गई थी। मैनेजर को दिखाएँ।',
    broke_the_server: 'दफ़्तर ने यह प्रविष्टि रख ली है और देखेगा।',
  },
  sw: {
    malformed: 'Ofisi haikuweza kusoma ingizo hili. Mwonyeshe meneja.',
    forbidden: 'Huruhusiwi kurekodi hili. Muulize meneja.',
    impossible: 'Hesabu hazilingani. Rekodi tena.',
    id_reused: 'Ingizo hili lilitumwa kabla likiwa tofauti. Mwonyeshe meneja.',
    broke_the_server: 'Ofisi imelihifadhi ingizo hili na italiangalia.',
  },
} as const satisfies Words<Readonly<Record<FactRefusalCode, string>>>;
