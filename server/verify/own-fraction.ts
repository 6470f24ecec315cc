// Exact fractions for the audit, so that its sums are not made the way the book's are.

export type Fraction = { readonly over: bigint; readonly under: bigint };

export function fraction(over: number | bigint, under: number | bigint = 1n): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** Half up to a whole number; of negatives the mirror. */
export function rounded({ over, under }: Fraction): number {
  const size = over < 0n ? -over : over;
  const rest = size % under;
  const whole = size / under + (rest * 2n >= under ? 1n : 0n);
  return Number(over < 0n ? -whole : whole);
}
