// Says that an earlier copy of the book on this phone was cleared, and what was in it, until its
// person has read it.

import { money } from '../../shared/kernel/money.ts';
import type { Loss } from '../store/use-loss.ts';
import { Button } from './Button.tsx';
import { formatMoment, formatMoney } from './format.ts';
import { useLanguage, useWords } from './language.ts';
import { Notice } from './Notice.tsx';
import { phoneWords } from './phone-words.ts';

export function LossNotice({ loss }: { readonly loss: Loss }) {
  const say = useWords(phoneWords);
  const language = useLanguage();
  const { deviceCode, unsentCount, unsentSums, lastContactAt } = loss.told;
  const sums = unsentSums.map(({ amount, currency }) => formatMoney(money(amount), currency));
  const heard = lastContactAt === null ? say.never : formatMoment(lastContactAt, language);
  return (
    <div className="grid grid-cols-1 gap-2 pt-3">
      <Notice tone={unsentCount > 0 ? 'bad' : 'info'}>
        <p>{say.lost(deviceCode, unsentCount)}</p>
        <p className="text-small">{say.lostMore(heard, sums.join(' · '))}</p>
      </Notice>
      <Button isWide onClick={loss.hasRead}>
        {say.understood}
      </Button>
    </div>
  );
}
