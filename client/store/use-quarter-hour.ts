// A number that changes each quarter of an hour: days of every zone begin on one, so that what is
// shown for «today» is asked anew after midnight without a reload.
import { useEffect, useState } from 'react';
import type { World } from './world.ts';

const QUARTER_MS = 900_000;
const LOOK_MS = 60_000;

export function useQuarterHour(world: World): number {
  const quarterNow = () => Math.floor(world.now() / QUARTER_MS);
  const [quarter, setQuarter] = useState(quarterNow);
  useEffect(() => {
    const look = () => setQuarter(Math.floor(world.now() / QUARTER_MS));
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
