// A deed is a fact before its phone has numbered it: who recorded it when, and a body that waits for
// the series of its device. Every customer's deeds are written by one recorder.
import type { BodyOf, FactType } from '../../shared/facts.ts';
import type { AccountCode } from '../../shared/kernel/code.ts';
import type { Day } from '../../shared/kernel/day.ts';
import {
  type CustomerId,
  type DeviceId,
  type FactId,
  factIdSchema,
  type RoundId,
  uuidV7,
} from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Random } from './random.ts';

export type DocumentLetter = 'S' | 'R' | 'B';

/** Gives the next number of a device's series. */
export type Stamp = {
  readonly number: (letter: DocumentLetter) => string;
  readonly code: () => AccountCode;
};

export type Deed = {
  readonly id: FactId;
  readonly type: FactType;
  readonly atMs: number;
  readonly day: Day;
  readonly business: Business;
  readonly deviceId: DeviceId;
  readonly body: (stamp: Stamp) => unknown;
};

/** Where and when a customer of the demo lives. */
export type Setting = {
  readonly business: Business;
  readonly customerId: CustomerId;
  readonly roundId: RoundId;
  readonly phone: DeviceId;
  readonly office: DeviceId;
  readonly random: Random;
  /** Counts the customers of the demo from 1. */
  readonly n: number;
  /** Where it stands among all customers, 0 to 1. */
  readonly share: number;
  /** Place in the round, from 0. */
  readonly rank: number;
  readonly roundSize: number;
  /** First day of the demo in the business's zone, and its last. */
  readonly firstDay: Day;
  readonly today: Day;
};

/** On which device something is recorded, and when: minutes after the local midnight. */
export type Moment = { readonly day: Day; readonly minute: number; readonly by?: DeviceId };

export type Recorder = {
  readonly deeds: Deed[];
  /** Notes a deed and answers its id. Same minute: in the order of noting. */
  readonly record: <Type extends FactType>(
    moment: Moment,
    type: Type,
    body: (stamp: Stamp) => BodyOf<Type>,
  ) => FactId;
};

/** Neither zone of the demo knows summer time. */
const minutesAhead: Readonly<Record<string, number>> = {
  'Asia/Kolkata': 330,
  'Africa/Nairobi': 180,
};

/** Unix milliseconds of a local minute of a day. */
export function localMs(zone: string, day: Day, minute: number): number {
  return Date.parse(`${day}T00:00:00.000Z`) + (minute - (minutesAhead[zone] ?? 0)) * 60_000;
}

export function makeRecorder({ business, phone, random }: Setting): Recorder {
  const deeds: Deed[] = [];
  return {
    deeds,
    record: ({ day, minute, by = phone }, type, body) => {
      const atMs = Math.round(localMs(business.zone, day, minute)) + deeds.length;
      const id = factIdSchema.parse(uuidV7(atMs, random.bytes()));
      deeds.push({ id, type, atMs, day, business, deviceId: by, body });
      return id;
    },
  };
}
