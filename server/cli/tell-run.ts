// What a run says on a terminal while it goes on: a banner a step, how far it is, how long it
// took.

import type { RunReport } from '../../shared/runs/run-report.ts';
import type { Carrying } from '../runs/carry-out.ts';
import type { RunPlan } from '../runs/run-plan.ts';
import type { Desk } from './command.ts';

export function tellRun(
  desk: Pick<Desk, 'say'>,
  plan: RunPlan,
  isRehearsal: boolean,
): NonNullable<Carrying['onEvent']> {
  desk.say(boxed(plan.kind.replaceAll('-', ' ').toUpperCase()));
  desk.say(`${isRehearsal ? 'Rehearsing' : 'Carrying out'} «${plan.kind}» on ${plan.source}`);
  let told = 0;
  return (event) => {
    switch (event.type) {
      case 'opened':
        if (event.goesOn) desk.say(`Run ${event.runId} goes on${goingOn(plan)}`);
        break;
      case 'passed':
        desk.say(`STEP ${event.place}/${event.of}: ${event.name}, done before`);
        break;
      case 'step':
        told = 0;
        desk.say(`${LINE}\nSTEP ${event.place}/${event.of}: ${event.name}...\n${LINE}`);
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
        desk.say(`✓ Step ${event.place} complete! It completed in ${secondsOf(event.ms)} seconds`);
        break;
      case 'failed':
        desk.say(`✗ Step ${event.place} STOPPED: ${event.words}`);
        break;
    }
  };
}

const goingOn = ({ startsOver }: RunPlan) =>
  startsOver === true ? ': every step again, and nothing is doubled' : ' where it stopped';

/** The end of a run that went well: how long, what to do next, where the backup is. */
export function tellFinished(desk: Pick<Desk, 'say'>, { next, steps, ...run }: RunReport): void {
  const ms = Date.parse(run.endedAt ?? run.startedAt) - Date.parse(run.startedAt);
  const verb = run.isRehearsal ? 'Rehearsal' : 'Run';
  desk.say(boxed(`${verb} complete`.toUpperCase()));
  desk.say(`✓ ${verb} completed successfully in ${secondsOf(ms)} seconds`);
  if (next.length > 0) desk.say('Next steps:');
  for (const [before, sentence] of next.entries()) desk.say(`  ${before + 1}. ${sentence}`);
  for (const { figures } of steps) {
    const place = figures['backupStoredIn'];
    if (typeof place === 'string') desk.say(`Backup stored in: ${place}`);
  }
}

const LINE = '━'.repeat(54);

const boxed = (title: string): string =>
  ['╔', '═'.repeat(54), '╗\n║  ', title.padEnd(52), '║\n╚', '═'.repeat(54), '╝'].join('');

const secondsOf = (ms: number): string => (ms / 1_000).toFixed(1);
