// The bottom tabs: the few places that a role goes to all day long.
import { Link, useLocation } from 'wouter';
import { OFFICE } from '../../shared/kernel/role.ts';
import { useStore } from '../store/session.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useWords, type Words } from './language.ts';

type Tab = 'today' | 'day' | 'board' | 'outstanding' | 'find' | 'outbox' | 'phone';
type Says = Readonly<Record<Tab | 'places', string>>;
const words = {
  en: {
    places: 'Places',
    today: 'Today',
    day: 'Day',
    board: 'Board',
    outstanding: 'Outstanding',
    find: 'Find',
    outbox: 'Outbox',
    phone: 'Phone',
  },
  hi: {
    places: 'जगहें',
    today: 'आज',
    day: 'दिन',
    board: 'बोर्ड',
    outstanding: 'बकाया',
    find: 'खोजें',
    outbox: 'आउटबॉक्स',
    phone: 'फ़ोन',
  },
  sw: {
    places: 'Sehemu',
    today: 'Leo',
    day: 'Siku',
    board: 'Ubao',
    outstanding: 'Madeni',
    find: 'Tafuta',
    outbox: 'Kikasha',
    phone: 'Simu',
  },
} as const satisfies Words<Says>;

const icons: Readonly<Record<Tab, IconName>> = {
  today: 'today',
  day: 'cash',
  board: 'board',
  outstanding: 'outstanding',
  find: 'find',
  outbox: 'outbox',
  phone: 'phone',
};

const collectorTabs: readonly Tab[] = ['today', 'find', 'day', 'outbox', 'phone'];
const officeTabs: readonly Tab[] = ['board', 'outstanding', 'find', 'outbox', 'phone'];

export function BottomTabs() {
  const say = useWords(words);
  const [path] = useLocation();
  const { session } = useStore();
  const isOffice = OFFICE.includes(session.person.role);
  const tabs = isOffice ? officeTabs : collectorTabs;
  const here = path === '/' ? tabs[0] : tabs.find((tab) => path.startsWith(`/${tab}`));
  return (
    <nav className="tabs" aria-label={say.places}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          href={`/${tab}`}
          className="tab"
          aria-current={tab === here ? 'page' : undefined}
        >
          <Icon name={icons[tab]} size={22} />
          <span className="tab-word">{say[tab]}</span>
        </Link>
      ))}
    </nav>
  );
}
