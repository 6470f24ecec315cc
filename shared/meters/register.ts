// What a meter's register may be: the digits at which it comes round, and what one unit stands for.
import * as z from 'zod/mini';

/** It comes round at 10^digits. */
export const digitsSchema = z.int().check(z.gte(3), z.lte(9));

/** A bulk meter may count tens or hundreds of units. */
export const multiplierSchema = z
  .int()
  .check(z.gte(1, 'must be at least 1'), z.lte(10_000, 'is larger than any meter has'));
