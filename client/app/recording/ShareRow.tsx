// Gives a text to a customer: WhatsApp, SMS, or whatever the phone's own sharing knows.
import { Button, buttonClass } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useWords } from '../language.ts';
import { receiptWords } from './receipt-words.ts';
import { smsLink, whatsAppLink } from './share-links.ts';

export function ShareRow({
  phone,
  text,
}: {
  readonly phone: string | null;
  readonly text: string;
}) {
  const say = useWords(receiptWords);
  const canShare = 'share' in navigator;
  return (
    <div className="flex flex-wrap gap-2 [&>*]:flex-1">
      <a
        className={buttonClass('plain', false)}
        href={whatsAppLink(phone, text)}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="message" size={22} />
        {say.whatsApp}
      </a>
      <a className={buttonClass('plain', false)} href={smsLink(phone, text)}>
        <Icon name="phone" size={22} />
        {say.sms}
      </a>
      {canShare && (
        <Button icon="share" onClick={() => void shareText(text)}>
          {say.share}
        </Button>
      )}
    </div>
  );
}

/** The phone's own sheet; closing it without a choice is no failure. */
async function shareText(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
  }
}
