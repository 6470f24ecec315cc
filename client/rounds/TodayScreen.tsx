// Today: the stops of a round in their order, what each owes, what was done, and the next one under
// the thumb. One tap starts the work at any stop.
import { useState } from 'react';
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { RoundRow } from '../../shared/protocol.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useSetting, writeSetting } from '../app/setting.ts';
import { FirstTour } from '../app/tour/FirstTour.tsx';
import { UpdateNotice } from '../app/UpdateNotice.tsx';
import { useWalk } from '../app/use-walk.ts';
import { ownRounds, useRounds } from '../store/use-rounds.ts';
import type { TodayRound, TodayStop } from '../store/views.ts';
import { NextStopBar } from './NextStopBar.tsx';
import { nextStop } from './next-act.ts';
import { RestOfRound } from './RestOfRound.tsx';
import { RoundProgress, type Shown } from './RoundProgress.tsx';
import { type RoundDeliveries, useRoundDeliveries } from './round-deliveries.ts';
import { StopList } from './StopList.tsx';
import { walkWords } from './walk-words.ts';
import { words } from './words.ts';

export function TodayScreen() {
  const say = useWords(words);
  const rounds = useRounds();
  const chosen = useSetting('round');
  const choices = ownRounds(rounds ?? []);
  const roundId = (choices.find(({ id }) => id === chosen) ?? choices[0])?.id ?? null;
  const today = useWalk(roundId);
  if (rounds !== undefined && choices.length === 0) return <NoRounds />;
  if (!today) {
    return (
      <Screen title={say.today}>
        <div aria-busy="true" className="h-40" />
      </Screen>
    );
  }
  return <Walking key={today.round.id} today={today} choices={choices} />;
}

type WalkingProps = { readonly today: TodayRound; readonly choices: readonly RoundRow[] };

function Walking({ today, choices }: WalkingProps) {
  const say = useWords(words);
  const language = useLanguage();
  const round = useRoundDeliveries(today);
  const next = nextStop(today);
  const where = choices.length > 1 ? say.today : today.business.name;
  return (
    <Screen
      title={choices.length > 1 ? today.business.name : today.round.name}
      subtitle={`${where} · ${formatDay(today.day, language)}`}
      action={next === null ? undefined : <NextStopBar stop={next} today={today} round={round} />}
    >
      <UpdateNotice />
      <FirstTour />
      {choices.length > 1 && <RoundChips rounds={choices} chosen={today.round.id} />}
      {today.stops.length === 0 ? <NoStops /> : <Stops today={today} next={next} round={round} />}
    </Screen>
  );
}

type StopsProps = {
  readonly today: TodayRound;
  readonly next: TodayStop | null;
  readonly round: RoundDeliveries;
};

function Stops({ today, next, round }: StopsProps) {
  const say = useWords(words);
  const walk = useWords(walkWords);
  const [shown, setShown] = useState<Shown>('all');
  const stops = today.stops.filter(({ state }) => shown === 'all' || state === shown);
  return (
    <>
      <RoundProgress today={today} shown={shown} onShow={setShown} />
      {next === null && (
        <EmptyState icon="check" title={say.roundDone}>
          {say.roundDoneMore}
        </EmptyState>
      )}
      <RestOfRound round={round} />
      {stops.length === 0 && <p className="py-6 text-center text-soft">{walk.noneLeft}</p>}
      <StopList
        key={shown}
        today={{ ...today, stops }}
        nextId={next?.customer.id ?? null}
        round={round}
      />
    </>
  );
}

function NoRounds() {
  const say = useWords(words);
  return (
    <Screen title={say.today}>
      <UpdateNotice />
      <EmptyState icon="today" title={say.noRounds}>
        {say.noRoundsMore}
      </EmptyState>
    </Screen>
  );
}

function NoStops() {
  const say = useWords(words);
  const add = (
    <ButtonLink href="/customers/new" icon="plus">
      {say.newCustomer}
    </ButtonLink>
  );
  return (
    <EmptyState icon="place" title={say.noStops} action={add}>
      {say.noStopsMore}
    </EmptyState>
  );
}

type RoundChipsProps = {
  readonly rounds: readonly RoundRow[];
  readonly chosen: RoundId | null;
};

function RoundChips({ rounds, chosen }: RoundChipsProps) {
  const say = useWords(words);
  return (
    <div className="pt-3">
      <Chips
        legend={say.round}
        options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={(id) => writeSetting('round', id)}
        isOneLine
      />
    </div>
  );
}
