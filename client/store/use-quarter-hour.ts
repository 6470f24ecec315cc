// A number that changes each quarter of an hour: days of every zone begin on one, so that what is
// shown for «today» is asked anew after midnight without a reload.
import { useEffect, useState } from 'react';
import type { World } from './world.ts';

const QUARTER_MS = 900_000;
const LOOK_MS = 60_000;

export const quarterNow = (world: Pick<World, 'now'>) => Math.floor(world.now() / QUARTER_MS);

export function useQuarterHour(world: World): number {
  const [quarter, setQuarter] = useState(() => quarterNow(world));
  useEffect(() => {
    const look = () => setQuarter(quarterNow(world));
    const again = () => {
      look();
      cancel = world.after(LOOK_MS, again);
    };
    let cancel = world.after(LOOK_MS, again);
    const stopWaking = world.onWake(look);
    return () => {
      cancel();
      stopWaking();
    };
  }, [world]);
  return quarter;
}
