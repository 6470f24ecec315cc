// The tariffs of businesses that meter: what is in force, what is coming, and the way to a change.
import { Link } from 'wouter';
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import { type Business, isMetering } from '../../shared/ledger/business.ts';
import { type Tariff, tariffOn } from '../../shared/meters/tariff.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useStore } from '../store/session.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { useTariffs } from '../store/use-tariffs.ts';
import { tariffWords } from './tariff-words.ts';
import { waterWords } from './water-words.ts';

export function TariffsScreen() {
  const say = useWords(tariffWords);
  const sayWater = useWords(waterWords);
  const businesses = useBusinesses()?.filter(isMetering);
  return (
    <Screen title={say.title} back="/board">
      {businesses === undefined && <p className="py-12 text-center text-soft">{say.loading}</p>}
      {businesses?.length === 0 && (
        <EmptyState icon="meter" title={say.none}>
          {say.noneWhy}
        </EmptyState>
      )}
      {businesses !== undefined && businesses.length > 0 && (
        <div className="pt-3">
          <ButtonLink href="/water" icon="outstanding" isWide>
            {sayWater.title}
          </ButtonLink>
        </div>
      )}
      {businesses?.map((business) => (
        <OfBusiness key={business.id} business={business} isAlone={businesses.length === 1} />
      ))}
    </Screen>
  );
}

type OfBusinessProps = { readonly business: Business; readonly isAlone: boolean };

function OfBusiness({ business, isAlone }: OfBusinessProps) {
  const say = useWords(tariffWords);
  const { world } = useStore();
  const versions = useTariffs(business.id) ?? [];
  const ids = [...new Set(versions.map(({ id }) => id))];
  const today = dayIn(business.zone, world.now());
  return (
    <section className="grid gap-4 pt-3">
      {!isAlone && <h2 className="section">{business.name}</h2>}
      {ids.map((id) => (
        <OneTariff key={id} today={today} versions={versions.filter((one) => one.id === id)} />
      ))}
      <ButtonLink href={`/tariffs/new?business=${business.id}`} icon="plus" isWide>
        {isAlone ? say.add : say.addFor(business.name)}
      </ButtonLink>
    </section>
  );
}

type OneTariffProps = { readonly versions: readonly Tariff[]; readonly today: Day };

/** Newest first; the one in force stands out, and a touch opens the change. */
function OneTariff({ versions, today }: OneTariffProps) {
  const say = useWords(tariffWords);
  const language = useLanguage();
  const [first] = versions;
  if (first === undefined) return null;
  const inForce = tariffOn(versions, first.id, today);
  const sorted = versions.toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1));
  const when = ({ fromDay }: Tariff) => {
    if (fromDay > today) return say.coming;
    return fromDay === inForce?.fromDay ? say.inForce : say.past;
  };
  return (
    <div className="card">
      <Link href={`/tariffs/${first.id}`} className="row">
        <span className="row-mark">
          <Icon name="meter" size={20} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{(inForce ?? first).name}</span>
          {sorted.map((version) => (
            <span
              key={version.fromDay}
              className={version === inForce ? 'block text-small' : 'block text-small text-soft'}
            >
              {when(version)(formatDay(version.fromDay, language))}
            </span>
          ))}
        </span>
        <span className="text-small text-soft">{say.change}</span>
        <Icon name="next" size={20} />
      </Link>
    </div>
  );
}
