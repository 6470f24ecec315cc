// Who somebody is in a tenant. What a role may record stands in each fact's definition.
import * as z from 'zod/mini';

export const roleSchema = z.enum(['owner', 'manager', 'accountant', 'collector']);
export type Role = z.infer<typeof roleSchema>;

/** Those who run the office. */
export const OFFICE: readonly Role[] = ['owner', 'manager', 'accountant'];
/** Those who close days of the books and open them again. */
export const CLOSERS: readonly Role[] = ['owner', 'manager'];
/** Everybody who works for the tenant. */
export const EVERYBODY: readonly Role[] = ['owner', 'manager', 'accountant', 'collector'];
