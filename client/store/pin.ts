// The PIN of a person on this phone. It keeps a passer-by out of an unlocked phone, offline; it
// does not encrypt the book. Only a slow hash is kept, tries are counted across restarts, and after
// ten wrong ones the password is needed.
import { must } from '../../shared/kernel/assert.ts';
import type { PinRow, Registry, SignInRow } from './registry.ts';

/** PBKDF2-SHA256: a third of a second on a cheap phone. */
const ROUNDS = 150_000;
const FREE_TRIES = 4;
const TRIES_MAX = 10;
const FIRST_WAIT_MS = 30_000;

export const isPin = (typed: string) => /^\d{4,6}$/.test(typed);

export type PinVerdict =
  | { readonly type: 'open' }
  | { readonly type: 'wrong'; readonly left: number }
  | { readonly type: 'wait'; readonly untilMs: number }
  | { readonly type: 'password_needed' };

/** For so long after the password the old PIN is not asked for. */
const PROVEN_MS = 600_000;

/** Whoever gave the password just now may set or remove a PIN that they have forgotten. */
export const isProven = (passwordAtMs: number, nowMs: number): boolean =>
  nowMs >= passwordAtMs && nowMs - passwordAtMs < PROVEN_MS;

type Setting = { readonly pin: string; readonly idleMinutes: number; readonly salt: Uint8Array };

/** Sets or changes the PIN of a sign-in. */
export async function setPin(registry: Registry, login: string, setting: Setting): Promise<void> {
  const { pin, idleMinutes } = setting;
  const salt = hexOf(setting.salt);
  const hash = await hashOf(pin, salt, ROUNDS);
  await registry.signIns.update(login, {
    pin: { salt, hash, rounds: ROUNDS, tries: 0, notBeforeMs: 0, idleMinutes },
  });
}

export async function changeIdle(registry: Registry, row: SignInRow, idleMinutes: number) {
  if (row.pin === undefined) return;
  await registry.signIns.update(row.login, { pin: { ...row.pin, idleMinutes } });
}

export async function removePin(registry: Registry, login: string): Promise<void> {
  await registry.signIns
    .where('login')
    .equals(login)
    .modify((row) => {
      delete row.pin;
    });
}

/** Judges what was typed; counted before it is judged, so that a restart forgets no try. */
export async function tryPin(
  registry: Registry,
  login: string,
  { typed, nowMs }: { readonly typed: string; readonly nowMs: number },
): Promise<PinVerdict> {
  const pin = await countTry(registry, login, nowMs);
  if (pin === null) return { type: 'open' };
  if (pin.tries > TRIES_MAX) return { type: 'password_needed' };
  if (pin.isEarly) return { type: 'wait', untilMs: pin.notBeforeMs };
  if ((await hashOf(typed, pin.salt, pin.rounds)) !== pin.hash) return verdictOn(pin, nowMs);
  await registry.signIns.update(login, { 'pin.tries': 0, 'pin.notBeforeMs': 0 });
  return { type: 'open' };
}

function verdictOn({ tries, notBeforeMs }: PinRow, nowMs: number): PinVerdict {
  if (tries >= TRIES_MAX) return { type: 'password_needed' };
  if (notBeforeMs > nowMs) return { type: 'wait', untilMs: notBeforeMs };
  return { type: 'wrong', left: TRIES_MAX - tries };
}

type Counted = PinRow & { readonly isEarly: boolean };

/** The PIN with this try counted; null where there is none. */
async function countTry(registry: Registry, login: string, nowMs: number): Promise<Counted | null> {
  return await registry.transaction('rw', registry.signIns, async () => {
    const pin = (await registry.signIns.get(login))?.pin;
    if (pin === undefined) return null;
    if (pin.notBeforeMs > nowMs) return { ...pin, isEarly: true };
    const tries = pin.tries + 1;
    const waits = tries - FREE_TRIES;
    const notBeforeMs = waits < 1 ? 0 : nowMs + FIRST_WAIT_MS * 2 ** (waits - 1);
    await registry.signIns.update(login, { pin: { ...pin, tries, notBeforeMs } });
    return { ...pin, tries, notBeforeMs, isEarly: false };
  });
}

async function hashOf(pin: string, salt: string, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const salted = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations };
  return hexOf(new Uint8Array(await crypto.subtle.deriveBits(salted, key, 256)));
}

const hexOf = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string) =>
  Uint8Array.from(must(hex.match(/../g), 'a salt has bytes'), (pair) => Number.parseInt(pair, 16));
