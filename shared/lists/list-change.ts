// What facts of the office's lists share: a change of single fields, at least one of them.
import * as z from 'zod/mini';

/** Decodes a change of some of these fields; one that changes nothing is refused. */
export const someChange = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z
    .strictObject(shape)
    .check(z.refine((change) => Object.keys(change).length > 0, 'changes nothing'));

type Known<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The fields that are there. */
export const changeOf = <T extends object>(of: T) =>
  // cast: dropping the undefined values is exactly what the result type says.
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Known<T>;
