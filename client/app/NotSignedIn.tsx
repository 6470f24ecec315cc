// Why a sign-in failed although the office was reached, in words; fetched when one fails.
import type { SignInOutcome } from '../store/views.ts';
import { useWords, type Words } from './language.ts';
import { Notice } from './Notice.tsx';

export type FailedSignIn = Exclude<SignInOutcome['type'], 'signed_in' | 'unreachable'>;

const words = {
  en: {
    wrong: 'This e-mail and password do not match. Check both and try again.',
    too_often: 'Too many wrong tries. Wait a minute, then try again.',
    shut_out: 'The office shut this phone out. Ask them: it must be paired anew.',
    left: 'The office ended your access. Ask them if that is wrong.',
    not_stored:
      'This phone could not store the sign-in. Free some space and try again: nothing was lost.',
    too_many_phones:
      'Too many phones are paired in your name. Ask the office to shut out old ones, then sign in.',
  },
  hi: {
    wrong: 'यह ई-मेल और पासवर्ड मेल नहीं खाते। दोनों जाँचकर फिर कोशिश करें।',
    too_often: 'बहुत बार ग़लत कोशिश हुई। एक मिनट रुकें, फिर कोशिश करें।',
    shut_out: 'दफ़्तर ने यह फ़ोन बंद कर दिया है। उनसे पूछें: इसे नए सिरे से जोड़ना होगा।',
    left: 'दफ़्तर ने आपकी पहुँच बंद कर दी है। अगर यह ग़लत है तो उनसे पूछें।',
    not_stored: 'फ़ोन साइन-इन सहेज नहीं पाया। थोड़ी जगह ख़ाली करें और फिर कोशिश करें: कुछ खोया नहीं।',
    too_many_phones: 'आपके नाम पर बहुत ज़्यादा फ़ोन जुड़े हैं। दफ़्तर से पुराने फ़ोन बंद करवाएँ, फिर साइन इन करें।',
  },
  sw: {
    wrong: 'Barua pepe na nenosiri havilingani. Angalia vyote kisha jaribu tena.',
    too_often: 'Umekosea mara nyingi mno. Subiri dakika moja, kisha jaribu tena.',
    shut_out: 'Ofisi imefungia simu hii. Waulize: lazima iunganishwe upya.',
    left: 'Ofisi imesitisha ruhusa yako. Waulize ikiwa ni kosa.',
    not_stored:
      'Simu haikuweza kuhifadhi kuingia kwako. Ongeza nafasi ujaribu tena: hakuna kilichopotea.',
    too_many_phones:
      'Simu nyingi mno zimeunganishwa kwa jina lako. Iombe ofisi ifunge za zamani, kisha ingia.',
  },
} as const satisfies Words<Readonly<Record<FailedSignIn, string>>>;

export function NotSignedIn({ outcome }: { readonly outcome: FailedSignIn }) {
  const say = useWords(words);
  return <Notice tone="bad">{say[outcome]}</Notice>;
}
