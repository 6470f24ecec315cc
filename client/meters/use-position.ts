// Where the phone believes to be, asked for when the form opens and taken if it has come by the
// time of the save. Nobody ever waits for it.
import { useEffect, useRef } from 'react';
import type { BodyOf } from '../../shared/facts.ts';

export type Place = NonNullable<BodyOf<'meter.read'>['position']>;

const WAIT_MS = 5_000;
const OLDEST_MS = 60_000;
const MS_A_SECOND = 1_000;
const SECONDS_A_DAY = 86_400;

/** Answers with the place as it is known at that moment, null when there is none. */
export function usePosition(now: () => number): () => Place | null {
  const seen = useRef<GeolocationPosition | null>(null);
  useEffect(() => {
    if (!('geolocation' in navigator)) return;
    navigator.geolocation.getCurrentPosition(
      (position) => {
        seen.current = position;
      },
      () => {
        seen.current = null;
      },
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: OLDEST_MS },
    );
  }, []);
  return () => (seen.current === null ? null : placeOf(seen.current, now()));
}

function placeOf({ coords, timestamp }: GeolocationPosition, nowMs: number): Place {
  const ageSeconds = Math.round((nowMs - timestamp) / MS_A_SECOND);
  return {
    latitude: coords.latitude,
    longitude: coords.longitude,
    accuracyMetres: Math.min(1_000_000, Math.max(0, coords.accuracy)),
    ageSeconds: Math.min(SECONDS_A_DAY, Math.max(0, ageSeconds)),
  };
}
