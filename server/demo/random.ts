// Seeded chance: the same seed gives the same demo. Each part of the demo has its own stream, so that
// one customer more does not change the others.
import { createHash } from 'node:crypto';
import { must } from '../../shared/kernel/assert.ts';

export type Random = {
  /** 0 up to, but not, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Ten bytes for an id. */
  bytes(): Uint8Array;
};

/** `name` tells the streams of one seed apart. */
export function makeRandom(seed: number, name: string): Random {
  const digest = createHash('sha256').update(`${seed} ${name}`).digest();
  const state = [0, 4, 8, 12].map((place) => digest.readUInt32LE(place));
  const next = () => sfc32(state) / 2 ** 32;
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (from) => must(from[whole(0, from.length - 1)], 'there is something to pick from'),
    bytes: () => Uint8Array.from({ length: 10 }, () => whole(0, 255)),
  };
}

/** Chris Doty-Humphrey's small fast counter, 32 bits (PractRand). */
function sfc32(state: number[]): number {
  const [a = 0, b = 0, c = 0, counter = 0] = state;
  const sum = (a + b + counter) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
  state[3] = (counter + 1) | 0;
  return sum >>> 0;
}
