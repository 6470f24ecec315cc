// The whole assertion language: a bug stops the work. Refusals and the world's failures are not
// asserted.

/** Throws when something that our own code guarantees is not so. */
export function assert(holds: boolean, law: string): asserts holds {
  if (!holds) throw new Error(`broken law: ${law}`);
}

/** Closes a switch over a union: a new member fails the compiler here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** The value, which our own code guarantees to be there. */
export function must<T>(value: T | null | undefined, law: string): T {
  if (value === null || value === undefined) throw new Error(`broken law: ${law}`);
  return value;
}
