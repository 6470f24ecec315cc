// A shortcut of the home screen on its way: the round that was chosen last comes first, then the
// others; where none has such work, Find asks for whom it is.
import { Redirect } from 'wouter';
import type { RoundRow } from '../../shared/protocol.ts';
import { useSetting } from '../app/setting.ts';
import { useWalk } from '../app/use-walk.ts';
import { ownRounds, useRounds } from '../store/use-rounds.ts';
import { type StartAct, startAt } from './start-at.ts';

export function StartScreen({ act }: { readonly act: string }) {
  const rounds = useRounds();
  const chosen = useSetting('round');
  if (rounds === undefined) return null;
  const own = ownRounds(rounds);
  const ordered = [
    ...own.filter(({ id }) => id === chosen),
    ...own.filter(({ id }) => id !== chosen),
  ];
  return <FirstOf rounds={ordered} act={act === 'read' ? 'read' : 'collect'} />;
}

type FirstOfProps = { readonly rounds: readonly RoundRow[]; readonly act: StartAct };

function FirstOf({ rounds, act }: FirstOfProps) {
  const [round, ...others] = rounds;
  const today = useWalk(round?.id ?? null);
  if (round === undefined) return <Redirect to="/find" replace />;
  if (today === undefined) return null;
  const href = today && startAt(today, act);
  if (href !== null) return <Redirect to={href} replace />;
  return <FirstOf key={round.id} rounds={others} act={act} />;
}
