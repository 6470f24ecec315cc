// Ways to reach a customer. Each opens the phone's own app; wa.me wants digits only, without +.
import type { ReactNode } from 'react';
import type { CustomerRow } from '../../shared/protocol.ts';
import { formatPhone } from '../app/format.ts';
import { Icon, type IconName } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { words } from './words.ts';

export function ContactLinks({ customer }: { readonly customer: CustomerRow }) {
  const say = useWords(words);
  if (customer.phone === null) return <p className="text-small text-soft">{say.noPhone}</p>;
  const { phone, name } = customer;
  const greeting = encodeURIComponent(say.greeting(name));
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="flex items-center gap-2 tabular-nums">
        <Icon name="phone" size={20} />
        {formatPhone(phone)}
      </p>
      <div className="contacts">
        <Contact href={`tel:${phone}`} icon="call">
          {say.call}
        </Contact>
        <Contact href={`https://wa.me/${phone.slice(1)}?text=${greeting}`} icon="message">
          WhatsApp
        </Contact>
        <Contact href={`sms:${phone}?body=${greeting}`} icon="message">
          {say.sms}
        </Contact>
      </div>
    </div>
  );
}

type ContactProps = {
  readonly href: string;
  readonly icon: IconName;
  readonly children: ReactNode;
};

function Contact({ href, icon, children }: ContactProps) {
  return (
    <a
      className="chip"
      href={href}
      rel="noreferrer"
      target={href.startsWith('http') ? '_blank' : undefined}
    >
      <Icon name={icon} size={18} />
      {children}
    </a>
  );
}
