// What another app shared with this one: a forwarded payment message, or a photo of one. It names
// amount and reference; whose payment it is, the person says, and Collect opens filled in.
import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Screen } from '../app/Screen.tsx';
import { useFind } from '../store/use-find.ts';
import { shareWords } from './share-words.ts';
import { readSharedPayment, type SharedPayment } from './shared-payment.ts';

export function SharedScreen() {
  const say = useWords(shareWords);
  const asked = new URLSearchParams(useSearch());
  const text = asked.get('text') ?? '';
  const hasPhoto = asked.has('photo');
  const [query, setQuery] = useState('');
  const hits = useFind(query);
  const shared = readSharedPayment(text);
  const isRead = shared.typed !== '' || shared.reference !== '';
  return (
    <Screen title={say.title} back="/today">
      <div className="grid gap-4 pt-4">
        {text !== '' && <blockquote className="card p-4">{text}</blockquote>}
        <Notice tone={isRead || hasPhoto ? 'good' : 'warn'}>
          {isRead && <p className="font-bold">{say.read(shared.typed, shared.reference)}</p>}
          {!isRead && !hasPhoto && <p>{say.nothing}</p>}
          {hasPhoto && <p>{say.photo}</p>}
          <p className="text-small">{say.what}</p>
        </Notice>
        <Field
          label={say.who}
          hint={say.whoHint}
          type="search"
          value={query}
          onChange={setQuery}
          hasFocusFirst
        />
        {hits !== undefined && hits.length > 0 && (
          <ul className="card rows">
            {hits.map(({ customer }) => (
              <li key={customer.id}>
                <Link
                  className="row"
                  href={`/customers/${customer.id}/collect?${asking(shared, hasPhoto)}`}
                >
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold">{customer.name}</span>
                    <span className="block truncate text-small text-soft">{customer.place}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Screen>
  );
}

/** How Collect's address carries what was shared. */
function asking({ typed, reference, method }: SharedPayment, hasPhoto: boolean): string {
  const asked = new URLSearchParams({ amount: typed, reference });
  if (method !== null) asked.set('method', method);
  if (hasPhoto) asked.set('photo', '');
  return asked.toString();
}
