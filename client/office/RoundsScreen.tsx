// The rounds: who walks each and how many stops it has; a touch opens one, a new one starts here.
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useBusinesses } from '../store/use-businesses.ts';
import { type KeptRound, useKeptRounds } from '../store/use-round-stops.ts';
import { NewRoundSheet } from './NewRoundSheet.tsx';
import { roundWords } from './round-words.ts';

export function RoundsScreen() {
  const say = useWords(roundWords);
  const rounds = useKeptRounds();
  const businesses = useBusinesses() ?? [];
  const [isAdding, setAdding] = useState(false);
  return (
    <Screen
      title={say.title}
      back="/office"
      isWide
      action={
        <Button tone="primary" icon="plus" isWide onClick={() => setAdding(true)}>
          {say.add}
        </Button>
      }
    >
      <p className="py-3 text-soft">{say.why}</p>
      {rounds?.length === 0 && (
        <EmptyState icon="place" title={say.none}>
          {say.noneWhy}
        </EmptyState>
      )}
      {businesses.map((business) => {
        const own = rounds?.filter(({ round }) => round.businessId === business.id) ?? [];
        return own.length === 0 ? null : (
          <section key={business.id}>
            <h2 className="section">{business.name}</h2>
            <ul className="card rows">
              {own.map((kept) => (
                <li key={kept.round.id}>
                  <RoundLink kept={kept} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {isAdding && <NewRoundSheet businesses={businesses} onClose={() => setAdding(false)} />}
    </Screen>
  );
}

function RoundLink({ kept: { round, collector, stops } }: { readonly kept: KeptRound }) {
  const say = useWords(roundWords);
  return (
    <Link href={`/office/rounds/${round.id}`} className="row">
      <span className="row-mark">
        <Icon name="place" size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{round.name}</span>
        <span className="block text-small text-soft">{collector?.name ?? say.nobody}</span>
      </span>
      <span className="text-small text-soft tabular-nums">{say.stops(stops)}</span>
      <Icon name="next" size={20} />
    </Link>
  );
}
