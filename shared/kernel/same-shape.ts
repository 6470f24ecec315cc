// Holds a schema and a type against each other in the compiler: field by field, brands and closed
// lists of words left aside.

/** A type with strings, numbers and lists as they travel. */
export type Plain<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean | null | undefined
      ? T
      : T extends readonly (infer Element)[]
        ? readonly Plain<Element>[]
        : T extends object
          ? { readonly [Field in keyof T]: Plain<T[Field]> }
          : T;

/** `true` where each fits the other; otherwise nothing fits. */
export type SameShape<A, B> = [Plain<A>] extends [Plain<B>]
  ? [Plain<B>] extends [Plain<A>]
    ? true
    : never
  : never;

/** `true` where every value of the first is one of the second. */
export type Fits<A, B> = [Plain<A>] extends [Plain<B>] ? true : never;
