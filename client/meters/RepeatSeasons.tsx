// Says a year of a tariff's prices again for the next one: its seasons with their days, in one tap.
import { useState } from 'react';
import type { Business } from '../../shared/ledger/business.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import { seasonsOfNextYear } from '../../shared/meters/tariff-seasons.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSavingAll } from '../app/recording/use-saving-all.ts';
import { newFactId } from '../store/record.ts';
import { tariffWords } from './tariff-words.ts';

export type RepeatSeasonsProps = {
  readonly business: Business;
  /** Of one tariff. */
  readonly versions: readonly Tariff[];
};

/** Nothing where the last year had one price. */
export function RepeatSeasons({ business, versions }: RepeatSeasonsProps) {
  const say = useWords(tariffWords);
  const language = useLanguage();
  const saving = useSavingAll();
  // What was seen is what is saved, by the same ids however often it is tapped.
  const [next, setNext] = useState(() => withIds(seasonsOfNextYear(versions)));
  if (next.length === 0) return null;
  const days = next.map(({ tariff }) => formatDay(tariff.fromDay, language));
  const save = async () => {
    const isSaved = await saving.saveAll(
      next.map(({ id, tariff }) => ({
        ...({ type: 'tariff.set', businessId: business.id, id } as const),
        body: () => ({ tariff, note: say.repeated }),
      })),
    );
    if (!isSaved) return;
    announce(say.saved);
    setNext([]);
  };
  return (
    <section className="card grid gap-3 p-4">
      <h2 className="font-semibold">{say.seasons}</h2>
      <p className="text-small text-soft">{say.seasonsWhy(days.join(', '))}</p>
      <NotSaved failure={saving.failure} />
      <Button isWide isBusy={saving.isBusy} onClick={() => void save()}>
        {say.repeat}
      </Button>
    </section>
  );
}

const withIds = (tariffs: readonly Tariff[]) =>
  tariffs.map((tariff) => ({ id: newFactId(), tariff }));
