// Turns deeds into what each phone sends: in the order of its clock, numbered without gaps, with the
// numbers of its own series for documents and account codes.
import { must } from '../../shared/kernel/assert.ts';
import { accountCode, deviceCode } from '../../shared/kernel/code.ts';
import { type Day, financialYear, instant } from '../../shared/kernel/day.ts';
import type { DeviceId } from '../../shared/kernel/ids.ts';
import { type Business, tradeLetter } from '../../shared/ledger/business.ts';
import type { Envelope } from '../../shared/ledger/fact.ts';
import type { Deed, Stamp } from './deed.ts';

export type Outbox = {
  readonly deviceId: DeviceId;
  readonly facts: readonly (Envelope & { readonly atMs: number })[];
};

/** `devices` in the order in which the tenant made them, which gives them their codes. */
export function numberDeeds(
  deeds: readonly Deed[],
  devices: readonly DeviceId[],
): readonly Outbox[] {
  const byDevice = new Map<DeviceId, Deed[]>(devices.map((id) => [id, []]));
  for (const deed of deeds) {
    must(byDevice.get(deed.deviceId), 'a deed is on a known device').push(deed);
  }
  return [...byDevice].map(([deviceId, own], place) => {
    const series = makeSeries(deviceCode(place + 1));
    const sorted = own.toSorted((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
    return {
      deviceId,
      facts: sorted.map(({ id, type, atMs, day, business, body }, before) => ({
        id,
        type,
        schema: 1,
        businessId: business.id,
        seq: before + 1,
        recordedAt: instant(atMs),
        offsetMs: 0,
        day,
        body: body(series(business, day)),
        atMs,
      })),
    };
  });
}

function makeSeries(code: string): (business: Business, day: Day) => Stamp {
  const counters = new Map<string, number>();
  const take = (key: string) => {
    const next = (counters.get(key) ?? 0) + 1;
    counters.set(key, next);
    return next;
  };
  return (business, day) => ({
    number: (letter) => {
      const series = `${letter}${code}/${financialYear(day, business.yearStartMonth)}`;
      return `${series}/${String(take(`${business.id} ${series}`)).padStart(5, '0')}`;
    },
    code: () => {
      const letter = tradeLetter[business.trade];
      return accountCode(letter, code, take(`account ${letter}`));
    },
  });
}
