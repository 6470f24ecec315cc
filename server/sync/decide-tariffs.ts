// Versions of tariffs that a group of facts sets: of those for one tariff and day the last said.
import type { Instant } from '../../shared/kernel/day.ts';
import { stampOf } from '../../shared/ledger/fact.ts';
import type { Accepted } from './admit.ts';
import type { TariffWrite } from './writes.ts';

export function tariffsSet(
  accepted: readonly Accepted[],
  receivedAt: Instant,
): readonly TariffWrite[] {
  return latestTariffs(
    accepted.flatMap(({ fact }) =>
      fact.type === 'tariff.set'
        ? [{ tariff: fact.body.tariff, stamp: stampOf(fact, receivedAt) }]
        : [],
    ),
  );
}

/** Of several versions for one tariff and day the one that was said last. */
export function latestTariffs(said: readonly TariffWrite[]): readonly TariffWrite[] {
  const byVersion = new Map<string, TariffWrite>();
  for (const one of said) {
    const key = `${one.tariff.id} ${one.tariff.fromDay}`;
    const held = byVersion.get(key);
    if (held === undefined || held.stamp < one.stamp) byVersion.set(key, one);
  }
  return [...byVersion.values()];
}
