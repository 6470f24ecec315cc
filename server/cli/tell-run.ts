// What a run says on a terminal while it goes on: a banner a step, how far it is, how long it
// took.
import type { Carrying } from '../runs/carry-out.ts';
import type { RunPlan } from '../runs/run-plan.ts';
import type { Desk } from './command.ts';

export function tellRun(
  desk: Pick<Desk, 'say'>,
  plan: RunPlan,
  isRehearsal: boolean,
): NonNullable<Carrying['onEvent']> {
  desk.say(`${isRehearsal ? 'Rehearsing' : 'Carrying out'} «${plan.kind}» on ${plan.source}`);
  let told = 0;
  return (event) => {
    switch (event.type) {
      case 'opened':
        if (event.goesOn) desk.say(`Run ${event.runId} goes on where it stopped`);
        break;
      case 'passed':
        desk.say(`STEP ${event.place}/${event.of}: ${event.name}, done before`);
        break;
      case 'step':
        told = 0;
        desk.say(`STEP ${event.place}/${event.of}: ${event.name}`);
        break;
      case 'progress': {
        const tenth = event.total === 0 ? 0 : Math.floor((event.done / event.total) * 10);
        if (tenth > told && event.done < event.total) {
          desk.say(`  ${event.done} of ${event.total}`);
        }
        told = Math.max(told, tenth);
        break;
      }
      case 'finished':
        desk.say(`  completed in ${(event.ms / 1_000).toFixed(1)} seconds`);
        break;
      case 'failed':
        desk.say(`  STOPPED: ${event.words}`);
        break;
    }
  };
}
