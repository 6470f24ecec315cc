// Ids are UUIDs made where the thing is made (UUIDv7 on the phone) and branded by what they name,
// so that a customer's id can't be passed where a meter's is meant.
import * as z from 'zod/mini';

export type Id<Kind extends string> = string & z.core.$brand<Kind>;

export type TenantId = Id<'tenant'>;
export type BusinessId = Id<'business'>;
export type PersonId = Id<'person'>;
export type DeviceId = Id<'device'>;
export type FactId = Id<'fact'>;
export type CustomerId = Id<'customer'>;
/** A main account carries its customer's id, a meter's account carries its meter's id. */
export type AccountId = Id<'account'>;
export type MeterId = Id<'meter'>;
export type RoundId = Id<'round'>;
export type ProductId = Id<'product'>;
export type TariffId = Id<'tariff'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const uuid = () =>
  z.string().check(z.regex(UUID, 'must be an id of the form 01234567-89ab-7cde-8f01-23456789abcd'));

export const tenantIdSchema = uuid().brand<'tenant'>();
export const businessIdSchema = uuid().brand<'business'>();
export const personIdSchema = uuid().brand<'person'>();
export const deviceIdSchema = uuid().brand<'device'>();
export const factIdSchema = uuid().brand<'fact'>();
export const customerIdSchema = uuid().brand<'customer'>();
export const accountIdSchema = uuid().brand<'account'>();
export const meterIdSchema = uuid().brand<'meter'>();
export const roundIdSchema = uuid().brand<'round'>();
export const productIdSchema = uuid().brand<'product'>();
export const tariffIdSchema = uuid().brand<'tariff'>();

/** The account on which a customer owes what is not metered. */
export function mainAccountOf(customerId: CustomerId): AccountId {
  return accountIdSchema.parse(customerId);
}

/** The account on which a meter's bills are owed. */
export function accountOfMeter(meterId: MeterId): AccountId {
  return accountIdSchema.parse(meterId);
}

/**
 * A UUIDv7 (RFC 9562 5.7): 48 bits of Unix milliseconds, then 74 random bits.
 * `random` must give ten random bytes; `nowMs` is the maker's clock.
 */
export function uuidV7(nowMs: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(nowMs)).toString(16).padStart(12, '0').slice(-12);
  const tail = [...random.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(tail.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${tail.slice(0, 3)}`,
    `${variant}${tail.slice(4, 7)}`,
    tail.slice(7, 19).padEnd(12, '0'),
  ].join('-');
}
