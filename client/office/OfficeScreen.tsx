// The office's first page: what is set up once and changed now and then, each with a way to it.
import { Link } from 'wouter';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { useOfficePlaces } from '../app/office-places.ts';
import { officeWords } from '../app/office-words.ts';
import { Screen } from '../app/Screen.tsx';

/** The tabs lead there already. */
const TABS: ReadonlySet<string> = new Set(['board', 'outstanding', 'find']);

export function OfficeScreen() {
  const say = useWords(officeWords);
  const places = useOfficePlaces();
  return (
    <Screen title={say.title} back="/board" isWide>
      <p className="py-3 text-soft">{say.why}</p>
      <ul className="card rows">
        {places
          .filter(([place]) => !TABS.has(place))
          .map(([place, href, icon]) => (
            <li key={place}>
              <Link href={href} className="row">
                <span className="row-mark">
                  <Icon name={icon} size={20} />
                </span>
                <span className="min-w-0 flex-1 font-semibold">{say[place]}</span>
                <Icon name="next" size={20} />
              </Link>
            </li>
          ))}
      </ul>
    </Screen>
  );
}
