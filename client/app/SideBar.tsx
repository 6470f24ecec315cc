// The desk's side bar: every place of the office at once, where a phone has tabs. Fetched on wide
// screens only.
import { Link, useLocation } from 'wouter';
import { useStore } from '../store/session.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './language.ts';
import { useOfficePlaces } from './office-places.ts';
import { officeWords } from './office-words.ts';

export function SideBar() {
  const say = useWords(officeWords);
  const { session } = useStore();
  const places = useOfficePlaces();
  const [path] = useLocation();
  const here = path === '/' ? '/board' : path;
  return (
    <nav className="side" aria-label={say.places}>
      <p className="truncate px-3 pb-3 font-bold">{session.tenantName}</p>
      {places.map(([place, href, icon]) => (
        <Link
          key={place}
          href={href}
          className="side-place"
          aria-current={here === href || here.startsWith(`${href}/`) ? 'page' : undefined}
        >
          <Icon name={icon} size={20} />
          <span className="min-w-0">{say[place]}</span>
        </Link>
      ))}
      <Link href="/outbox" className="side-place">
        <Icon name="outbox" size={20} />
        <span className="min-w-0">{say.outbox}</span>
      </Link>
      <Link href="/phone" className="side-place">
        <Icon name="phone" size={20} />
        <span className="min-w-0">{say.phone}</span>
      </Link>
    </nav>
  );
}
