// How an address leads to a screen: fetched when it is first opened, and about whom the address
// names; one that names nobody leads to the start.
import { type ComponentType, lazy, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import type * as z from 'zod/mini';
import { decode } from '../shared/kernel/decode.ts';
import {
  type CustomerId,
  customerIdSchema,
  type MeterId,
  meterIdSchema,
} from '../shared/kernel/ids.ts';

/** A lazy screen from the file that exports it under `name`. */
export const screen = <Name extends string, Props>(
  name: Name,
  load: () => Promise<{ readonly [Key in Name]: ComponentType<Props> }>,
) => lazy(async () => ({ default: (await load())[name] }));

/** A screen about one customer; an address that names none leads to the start. */
export function ofCustomer(Shown: ComponentType<{ readonly customerId: CustomerId }>) {
  return ({ customerId }: { readonly customerId: string }) =>
    named(customerIdSchema, customerId, (id) => <Shown customerId={id} />);
}

/** A screen about one meter. */
export function ofMeter(Shown: ComponentType<{ readonly meterId: MeterId }>) {
  return ({ meterId }: { readonly meterId: string }) =>
    named(meterIdSchema, meterId, (id) => <Shown meterId={id} />);
}

export function named<Schema extends z.core.$ZodType>(
  schema: Schema,
  text: string,
  show: (id: z.core.output<Schema>) => ReactNode,
): ReactNode {
  const decoded = decode(schema, text);
  return decoded.ok ? show(decoded.value) : <Redirect to="/" replace />;
}
