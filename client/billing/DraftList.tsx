// Invoices that are being written by hand on this phone and were not issued yet.
import { Link } from 'wouter';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import { formatMoment } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { useDrafts } from '../store/drafts.ts';
import { words } from './words.ts';

export function DraftList({ businessId }: { readonly businessId: BusinessId }) {
  const say = useWords(words);
  const language = useLanguage();
  const drafts = useDrafts(businessId);
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2 className="section">{`${say.drafts} · ${drafts.length}`}</h2>
      <ul className="card rows">
        {drafts.map(({ id, name, savedAt }) => (
          <li key={id}>
            <Link href={`/customers/${id}/invoice`} className="row">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</span>
              <span className="text-small text-soft">{formatMoment(savedAt, language)}</span>
              <Icon name="next" size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
