// Words of what was lost on a phone: a copy of the book, photos.
import type { Words } from './language.ts';

type Says = Readonly<Record<'understood' | 'seen' | 'never' | 'lostPhotosMore', string>> & {
  readonly lost: (code: string, count: number) => string;
  readonly lostMore: (time: string, sums: string) => string;
  readonly lostPhotos: (count: number) => string;
};

export const lossWords = {
  en: {
    understood: 'I have told the office',
    never: 'never',
    lost: (code, count) =>
      count === 0
        ? `The copy of phone ${code} was cleared. Nothing in it was waiting when it last spoke.`
        : `The copy of phone ${code} was cleared with ${count} not sent. Record them again from ` +
          'the customers’ receipts, and tell the office.',
    lostMore: (time, sums) => [`Last heard of ${time}`, sums].filter(Boolean).join(' · '),
    seen: 'I have seen it',
    lostPhotos: (count) =>
      count === 1
        ? 'The phone was full: 1 photo that was not sent had to go.'
        : `The phone was full: ${count} photos that were not sent had to go.`,
    lostPhotosMore:
      'All entries are safe. Take a photo again where it matters, and free some space.',
  },
  hi: {
    understood: 'मैंने दफ़्तर को बता दिया',
    never: 'कभी नहीं',
    lost: (code, count) =>
      count === 0
        ? `फ़ोन ${code} की प्रति हट गई। पिछले संपर्क तक उसमें कुछ बाकी नहीं था।`
        : `फ़ोन ${code} की प्रति हट गई, ${count} प्रविष्टियाँ भेजी नहीं गई थीं। ` +
          'ग्राहकों की रसीदों से फिर दर्ज करें और दफ़्तर को बताएँ।',
    lostMore: (time, sums) => [`पिछला संपर्क ${time}`, sums].filter(Boolean).join(' · '),
    seen: 'मैंने देख लिया',
    lostPhotos: (count) => `फ़ोन भर गया था: ${count} फ़ोटो, जो भेजी नहीं गई थीं, हटानी पड़ीं।`,
    lostPhotosMore: 'सब प्रविष्टियाँ सुरक्षित हैं। ज़रूरी हो तो फ़ोटो फिर लें, और थोड़ी जगह ख़ाली करें।',
  },
  sw: {
    understood: 'Nimeiambia ofisi',
    never: 'kamwe',
    lost: (code, count) =>
      count === 0
        ? `Nakala ya simu ${code} imefutwa. Hakuna kilichokuwa kinasubiri ilipowasiliana mwisho.`
        : `Nakala ya simu ${code} imefutwa na maingizo ${count} hayakutumwa. Yaandike tena kwa ` +
          'risiti za wateja, na uiambie ofisi.',
    lostMore: (time, sums) => [`Iliwasiliana mwisho ${time}`, sums].filter(Boolean).join(' · '),
    seen: 'Nimeona',
    lostPhotos: (count) => `Simu ilijaa: picha ${count} ambazo hazikutumwa zimelazimika kufutwa.`,
    lostPhotosMore: 'Maingizo yote ni salama. Piga picha tena inapohitajika, na uongeze nafasi.',
  },
} as const satisfies Words<Says>;
