// Readings to look at before the bills go out: each meter whose latest reading is odd, newest
// first, one touch from its use and its readings.
import { Link } from 'wouter';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay, formatQuantity } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { issueWords } from '../app/issue-words.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import type { OddMeter } from '../store/select-odd-readings.ts';
import { useOddReadings } from '../store/use-odd-readings.ts';
import { words } from './meter-words.ts';

export function ReviewScreen() {
  const say = useWords(words);
  const odd = useOddReadings();
  return (
    <Screen title={say.reviewTitle} back="/board">
      {odd === undefined && <p className="py-12 text-center text-soft">{say.loading}</p>}
      {odd?.length === 0 && (
        <EmptyState icon="meter" title={say.nothingOdd}>
          {say.nothingOddWhy}
        </EmptyState>
      )}
      {odd !== undefined && odd.length > 0 && (
        <ul className="card rows mt-3">
          {odd.map((one) => (
            <li key={one.meter.id}>
              <OddLine one={one} />
            </li>
          ))}
        </ul>
      )}
    </Screen>
  );
}

function OddLine({ one: { meter, customer, odd } }: { readonly one: OddMeter }) {
  const issues = useWords(issueWords);
  const language = useLanguage();
  const last = meter.readings.at(-1);
  return (
    <Link href={`/meters/${meter.id}`} className="row">
      <span className="row-mark">
        <Icon name="meter" size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{customer?.name || meter.serial}</span>
        <span className="block text-small text-soft">
          {meter.serial} · {last && formatQuantity(last.value)} ·{' '}
          {last && formatDay(last.day, language)}
        </span>
        <span className="block text-small text-warn">
          {odd.map((kind) => issues[kind]).join(' · ')}
        </span>
      </span>
      <Icon name="next" size={20} />
    </Link>
  );
}
