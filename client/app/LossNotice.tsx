// Says that an earlier copy of the book on this phone was cleared, and what was in it, or that a
// full phone let go of photos, until its person has read it.

import { money } from '../../shared/kernel/money.ts';
import type { LossMeta } from '../store/book.ts';
import type { Loss } from '../store/use-loss.ts';
import { Button } from './Button.tsx';
import { formatMoment, formatMoney } from './format.ts';
import { useLanguage, useWords } from './language.ts';
import { lossWords } from './loss-words.ts';
import { Notice } from './Notice.tsx';

export function LossNotice({ loss }: { readonly loss: Loss }) {
  const say = useWords(lossWords);
  return (
    <div className="grid grid-cols-1 gap-2 pt-3">
      {loss.told && <LostCopy told={loss.told} />}
      {loss.photoCount > 0 && (
        <Notice tone="bad">
          <p>{say.lostPhotos(loss.photoCount)}</p>
          <p className="text-small">{say.lostPhotosMore}</p>
        </Notice>
      )}
      <Button isWide onClick={loss.hasRead}>
        {loss.told ? say.understood : say.seen}
      </Button>
    </div>
  );
}

function LostCopy({ told }: { readonly told: LossMeta }) {
  const say = useWords(lossWords);
  const language = useLanguage();
  const { deviceCode, unsentCount, unsentSums, lastContactAt } = told;
  const sums = unsentSums.map(({ amount, currency }) => formatMoney(money(amount), currency));
  const heard = lastContactAt === null ? say.never : formatMoment(lastContactAt, language);
  return (
    <Notice tone={unsentCount > 0 ? 'bad' : 'info'}>
      <p>{say.lost(deviceCode, unsentCount)}</p>
      <p className="text-small">{say.lostMore(heard, sums.join(' · '))}</p>
    </Notice>
  );
}
