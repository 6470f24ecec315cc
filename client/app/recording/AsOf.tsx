// «As of 09:12», shown when the phone has no contact with the office: figures may be older there.
import { useSyncPill } from '../../store/use-sync-pill.ts';
import { formatTime } from '../format.ts';
import { useLanguage, useWords, type Words } from '../language.ts';
import { Notice } from '../Notice.tsx';

type Says = { readonly asOf: (time: string) => string; readonly noContact: string };
const words = {
  en: {
    asOf: (time) => `As of ${time}: no network since then.`,
    noContact: 'No contact with the office: figures are what this phone knows.',
  },
  hi: {
    asOf: (time) => `${time} तक के आँकड़े: तब से नेटवर्क नहीं।`,
    noContact: 'दफ़्तर से संपर्क नहीं: आँकड़े इस फ़ोन के अनुसार हैं।',
  },
  sw: {
    asOf: (time) => `Hadi saa ${time}: hakuna mtandao tangu hapo.`,
    noContact: 'Hakuna mawasiliano na ofisi: takwimu ni za simu hii.',
  },
} as const satisfies Words<Says>;

export function AsOf() {
  const say = useWords(words);
  const language = useLanguage();
  const pill = useSyncPill();
  if (pill.type === 'offline') {
    return <Notice tone="warn">{say.asOf(formatTime(pill.since, language))}</Notice>;
  }
  if (pill.type === 'no_real_connection' || pill.type === 'signed_out') {
    return <Notice tone="warn">{say.noContact}</Notice>;
  }
  return null;
}
