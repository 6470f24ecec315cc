// Versions of tariffs that a group of facts sets: of those for one tariff and day the last said.
import type { Instant } from '../../shared/kernel/day.ts';
import { stampOf } from '../../shared/ledger/fact.ts';
import type { Accepted } from './admit.ts';
import type { TariffWrite } from './writes.ts';

export function tariffsSet(
  accepted: readonly Accepted[],
  receivedAt: Instant,
): readonly TariffWrite[] {
  const byVersion = new Map<string, TariffWrite>();
  for (const { fact } of accepted) {
    if (fact.type !== 'tariff.set') continue;
    const { tariff } = fact.body;
    const write = { tariff, stamp: stampOf(fact, receivedAt) };
    const key = `${tariff.id} ${tariff.fromDay}`;
    const held = byVersion.get(key);
    if (held === undefined || held.stamp < write.stamp) byVersion.set(key, write);
  }
  return [...byVersion.values()];
}
