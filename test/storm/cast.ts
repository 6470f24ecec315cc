// The phones of a storm over one office: those that walk and write, copies of some that appear in
// the middle of it, and one that only follows.
import { type Day, day } from '../../shared/kernel/day.ts';
import type { BenchDevice } from '../bench/push/workload.ts';
import { seeded } from '../sim/seeded.ts';
import type { Noted } from './audit.ts';
import { makeWriter } from './deeds.ts';
import { type Follower, makeFollower } from './follower.ts';
import { type LightPhone, makeLightPhone, type PhoneTally } from './light-phone.ts';
import type { Office } from './office.ts';
import type { Town } from './town.ts';
import type { Wire } from './wire.ts';

export type Cast = {
  /** Each walks until nothing waits on it. */
  readonly walk: () => readonly Promise<void>[];
  readonly noted: () => readonly Noted[];
  readonly follower: Follower;
};

export type CastPlan = {
  readonly plan: {
    readonly seed: number;
    readonly phones: number;
    readonly facts: number;
    readonly batch: number;
    readonly clones: number;
  };
  readonly town: Town;
  readonly office: Office;
  readonly wire: Wire;
  readonly tally: PhoneTally & { recorded: number; clones: number };
  readonly violations: string[];
  readonly over: AbortSignal;
};

const INDIA_MS = 5.5 * 3_600_000;
/** A copy appears when its original has so much of its day behind it. */
const CLONED_AT = 0.4;
/** What a copy writes, of the facts of its original's day. */
const CLONE_SHARE = 0.2;
const LOOK_MS = 20;

type Walker = Noted & { readonly device: BenchDevice; readonly place: number };

export function castOf(given: CastPlan): Cast {
  const { plan, town, office, over } = given;
  const walkers: Walker[] = town.walkers.map((device, place) => {
    const own = Math.round(plan.facts * (place < plan.clones ? 1 - CLONE_SHARE : 1));
    const phone = phoneOf(given, { device, place, n: place + 1, facts: own, acked: 0 });
    return { tenantId: device.tenantId, phone, device, place };
  });
  const copies: Walker[] = [];
  const copyOf = async ({ device, place, phone }: Walker): Promise<void> => {
    while (phone.acked() < plan.facts * CLONED_AT && !over.aborted) await pause(LOOK_MS);
    const facts = plan.facts - Math.round(plan.facts * (1 - CLONE_SHARE));
    const n = plan.phones + 1 + place;
    given.tally.clones += 1;
    const copy = phoneOf(given, { device, place, n, facts, acked: phone.acked() });
    copies.push({ tenantId: device.tenantId, phone: copy, device, place });
    await copy.walk(over);
  };
  const last = town.shape.devices.length - 1;
  const following = town.shape.devices[last];
  if (following === undefined) throw new RangeError('Nobody follows');
  return {
    walk: () => [
      ...walkers.map(({ phone }) => phone.walk(over)),
      ...walkers.slice(0, plan.clones).map(copyOf),
    ],
    noted: () => [...walkers, ...copies],
    follower: makeFollower({
      device: following,
      wire: given.wire,
      cookie: office.cookies[last] ?? '',
      draw: seeded(plan.seed, 'follower'),
      addressNow: () => office.addressOf(0),
    }),
  };
}

type Role = {
  readonly device: BenchDevice;
  readonly place: number;
  readonly n: number;
  readonly facts: number;
  readonly acked: number;
};

function phoneOf(given: CastPlan, { device, place, n, facts, acked }: Role): LightPhone {
  const { plan, town, office, wire, tally, violations, over } = given;
  const draw = seeded(plan.seed, `phone ${n}`);
  const own = town.walkers.filter(({ tenantId }) => tenantId === device.tenantId);
  const all = {
    from: Math.min(...own.map(({ from }) => from)),
    to: Math.max(...own.map(({ to }) => to)),
  };
  const tenant = town.shape.tenants.findIndex(({ id }) => id === device.tenantId);
  return makeLightPhone({
    ...{ name: `phone ${n}`, deviceId: device.deviceId, cookie: office.cookies[place] ?? '' },
    ...{ draw, facts, batch: plan.batch, acked, wire, tally, violations },
    writer: makeWriter({
      device,
      n,
      draw: draw.branch('deeds'),
      day: indiaToday(),
      all,
      isNew: acked === 0,
    }),
    // A tenant keeps to one server, so that its waiting batches share transactions.
    addressNow: () => office.addressOf(tenant),
    isRough: () => !over.aborted,
    named: (count) => {
      tally.recorded += count;
    },
  });
}

const indiaToday = (): Day => day(new Date(Date.now() + INDIA_MS).toISOString().slice(0, 10));

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
