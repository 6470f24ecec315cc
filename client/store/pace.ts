// How fast the loop goes: how much a batch, how long until the next pass, and when to take a
// breath. Pure but for the jitter.
import { FACTS_A_BATCH } from '../../shared/protocol.ts';
import type { PassResult } from './sync.ts';

const POLL_MS = 60_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;
/** Passes at once after another before the loop takes a breath, so that it can't spin. */
const PASSES_AT_ONCE = 1_000;

export type Pace = {
  /** Facts of the next batch at most. */
  readonly limit: number;
  readonly failures: number;
  readonly atOnce: number;
};

export const FIRST_PACE: Pace = { limit: FACTS_A_BATCH, failures: 0, atOnce: 0 };

export function paceAfter({ limit, failures, atOnce }: Pace, result: PassResult): Pace {
  const hasFailed = result.type === 'later' || result.type === 'less';
  const goesOn = result.type === 'more' || (result.type === 'less' && result.factCount > 1);
  return {
    limit: nextLimit(limit, result),
    failures: hasFailed ? failures + 1 : 0,
    atOnce: goesOn ? atOnce + 1 : 0,
  };
}

export const goesOnAtOnce = ({ atOnce }: Pace) => atOnce > 0 && atOnce < PASSES_AT_ONCE;

/** Twice as many again after a success, half after a refusal of the size. */
function nextLimit(limit: number, result: PassResult): number {
  if (result.type === 'less') return Math.max(1, Math.floor(result.factCount / 2));
  return result.type === 'later' ? limit : Math.min(FACTS_A_BATCH, limit * 2);
}

/**
 * A minute after a success. After failures 1 s, 2 s, 4 s … with jitter (a share of 0 to 1); at most
 * a minute while something waits, five minutes otherwise.
 */
export function waitMsAfter({ failures }: Pace, hasWaiting: boolean, jitter: number): number {
  if (failures === 0) return POLL_MS;
  const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 12));
  const spread = grown * (0.5 + jitter / 2);
  return hasWaiting ? Math.min(POLL_MS, spread) : spread;
}
