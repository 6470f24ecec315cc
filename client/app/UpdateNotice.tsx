// Offers a new version of the app, on tab screens only: no form is ever open there.
import { Button } from './Button.tsx';
import { useWords, type Words } from './language.ts';
import { Notice } from './Notice.tsx';
import { useWaitingUpdate } from './update.ts';

type Says = { readonly ready: string; readonly use: string };
const words = {
  en: { ready: 'A new version is ready. What you saved stays.', use: 'Update' },
  hi: { ready: 'नया संस्करण तैयार है। आपका सहेजा काम बना रहेगा।', use: 'अपडेट करें' },
  sw: { ready: 'Toleo jipya liko tayari. Ulichohifadhi kinabaki.', use: 'Sasisha' },
} as const satisfies Words<Says>;

export function UpdateNotice() {
  const say = useWords(words);
  const update = useWaitingUpdate();
  if (update === null) return null;
  return (
    <div className="pt-3">
      <Notice tone="info" action={<Button onClick={update}>{say.use}</Button>}>
        {say.ready}
      </Notice>
    </div>
  );
}
