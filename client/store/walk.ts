// How a round is walked today: from which end, and from which stop. It changes the order of the
// stops on this phone for this day, not the round.
import * as z from 'zod/mini';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { type CustomerId, customerIdSchema, type RoundId } from '../../shared/kernel/ids.ts';

const walkSchema = z.object({
  day: daySchema,
  /** From the last stop to the first. */
  isBackward: z.boolean(),
  /** The stop that comes first; null: the end of the round that the direction says. */
  startId: z.nullable(customerIdSchema),
});
const walksSchema = z.record(z.string(), walkSchema);

export type Walk = {
  readonly day: Day;
  readonly isBackward: boolean;
  readonly startId: CustomerId | null;
};

/** The walk of a round as `text` keeps it; tomorrow begins at the first stop again. */
export function walkOf(text: string | null, roundId: RoundId, day: Day): Walk {
  const kept = walksIn(text)[roundId];
  return kept?.day === day ? kept : { day, isBackward: false, startId: null };
}

/** The text that keeps `walk` beside those of other rounds of the same day. */
export function keptWalk(text: string | null, roundId: RoundId, walk: Walk): string {
  const others = Object.entries(walksIn(text)).filter(([, { day }]) => day === walk.day);
  return JSON.stringify({ ...Object.fromEntries(others), [roundId]: walk });
}

function walksIn(text: string | null): Readonly<Record<string, Walk>> {
  if (text === null) return {};
  try {
    const read = z.safeParse(walksSchema, JSON.parse(text));
    return read.success ? read.data : {};
  } catch {
    // What another version kept is no reason not to open the round.
    return {};
  }
}

/** The stops in the order of the walk: what lies before the start comes at the end. */
export function walked<Round extends Walkable>(round: Round, walk: Walk): Round {
  const stops = walk.isBackward ? round.stops.toReversed() : round.stops;
  const start = stops.findIndex(({ customer }) => customer.id === walk.startId);
  const inOrder = start <= 0 ? stops : [...stops.slice(start), ...stops.slice(0, start)];
  return { ...round, stops: inOrder };
}

type Walkable = {
  readonly stops: readonly { readonly customer: { readonly id: CustomerId } }[];
};
