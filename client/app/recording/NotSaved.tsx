// Says in words that nothing was saved, why, and what to do: before a receipt is given to anybody.
import { useWords, type Words } from '../language.ts';
import { Notice } from '../Notice.tsx';
import type { Failure } from './use-saving.ts';

type Says = {
  readonly title: string;
  readonly reasons: Readonly<Record<Failure['reason'], string>>;
};
const words = {
  en: {
    title: 'NOT saved',
    reasons: {
      wrong: 'Something in it can’t be right. Correct it and save again.',
      forbidden: 'Your role may not record this. Ask the office.',
      used: 'This form has saved something else before. Look at what is there, then open it anew.',
      settled: 'The office has decided about the old entry meanwhile. Look at what it says.',
      phone_full: 'The phone has no space left. Free some space, then save again.',
      storage_failed:
        'The phone could not write it. Save again; if it fails again, note it on paper.',
    },
  },
  hi: {
    title: 'सहेजा नहीं गया',
    reasons: {
      wrong: 'इसमें कुछ सही नहीं है। ठीक करके फिर सहेजें।',
      forbidden: 'आपको यह दर्ज करने की अनुमति नहीं है। दफ़्तर से पूछें।',
      used: 'यह फ़ॉर्म पहले कुछ और सहेज चुका है। जो सहेजा है वह देखें, फिर नया फ़ॉर्म खोलें।',
      settled: 'दफ़्तर इस बीच पुरानी प्रविष्टि पर फ़ैसला कर चुका है। उसका कहना देखें।',
      phone_full: 'फ़ोन में जगह नहीं बची। थोड़ी जगह खाली करें, फिर सहेजें।',
      storage_failed: 'फ़ोन इसे लिख नहीं सका। फिर सहेजें; फिर भी न हो तो कागज़ पर लिख लें।',
    },
  },
  sw: {
    title: 'HAIJAHIFADHIWA',
    reasons: {
      wrong: 'Kuna kitu ambacho si sahihi. Rekebisha, kisha hifadhi tena.',
      forbidden: 'Huna ruhusa ya kuandika hili. Uliza ofisi.',
      used: 'Fomu hii ilishahifadhi kitu kingine. Angalia kilichohifadhiwa, kisha ifungue upya.',
      settled: 'Ofisi imeshaamua kuhusu ingizo la zamani. Angalia inavyosema.',
      phone_full: 'Simu imejaa. Futa vitu kidogo, kisha hifadhi tena.',
      storage_failed: 'Simu imeshindwa kuandika. Hifadhi tena; ikishindwa, andika kwenye karatasi.',
    },
  },
} as const satisfies Words<Says>;

export function NotSaved({ failure }: { readonly failure: Failure | null }) {
  const say = useWords(words);
  if (failure === null) return null;
  return (
    <Notice tone="bad">
      <p className="font-bold">{say.title}</p>
      <p>{say.reasons[failure.reason]}</p>
      {failure.reason === 'wrong' && <p className="text-small text-soft">{failure.words}</p>}
    </Notice>
  );
}
