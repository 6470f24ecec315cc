// Makes a failing run smaller while it still fails: kinds of fault left out one by one, then fewer
// facts and phones.
import type { Cluster } from './cluster.ts';
import { type Plan, run } from './run.ts';

const TRIES = 24;

/** The smallest plan found that fails; runs race, so that each is tried twice. */
export async function shrink(
  cluster: Cluster,
  plan: Plan,
  say: (line: string) => void,
): Promise<Plan> {
  let tries = 0;
  const fails = async (smaller: Plan): Promise<boolean> => {
    for (let again = 0; again < 2 && tries < TRIES; again += 1) {
      tries += 1;
      if ((await run(cluster, smaller)).violations.length > 0) return true;
    }
    return false;
  };
  let least = plan;
  for (const fault of plan.faults) {
    const faults = least.faults.filter((one) => one !== fault);
    if (await fails({ ...least, faults })) least = { ...least, faults };
  }
  for (const half of [2, 2, 2]) {
    const facts = Math.ceil(least.facts / half);
    const devices = Math.max(1, Math.ceil(least.devices / half));
    if (await fails({ ...least, facts, devices })) least = { ...least, facts, devices };
  }
  say(`after ${tries} tries it still fails with ${least.faults.join(', ')}`);
  return least;
}
