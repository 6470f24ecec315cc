// Sign-in, pairing and first pull of one person on this phone, and sign-out. Nothing unsent is ever
// deleted: signing out waits for it, another person gets a book of their own.
import * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';
import { deviceIdSchema } from '../../shared/kernel/ids.ts';
import type { Pairing } from '../../shared/pairing.ts';
import { FACTS_A_BATCH } from '../../shared/protocol.ts';
import { isUnsent } from './batch.ts';
import { type Book, openBook } from './book.ts';
import { exchange, type Reply } from './exchange.ts';
import { readSession, readSync } from './meta.ts';
import { type AskedPairing, newDeviceId, pair } from './pair.ts';
import {
  activate,
  activeBookName,
  openRegistry,
  type Registry,
  type SignInRow,
} from './registry.ts';
import { setStatus, syncPass } from './sync.ts';
import type { Session, SignInOutcome } from './views.ts';
import type { World } from './world.ts';

export type SignOutOutcome =
  | { readonly type: 'signed_out' }
  | { readonly type: 'refused'; readonly count: number }
  /** The office would not hear of it: it holds the sign-in on. */
  | { readonly type: 'unreached' };

export type SigningOut = {
  /** What is unsent stays here for its author, and somebody else may sign in. */
  readonly isLeavingThem?: boolean;
  /** Also where the office is not reached. */
  readonly isOnlyHere?: boolean;
};

const NEVER = new AbortController().signal;
const signedInSchema = z.looseObject({ user: z.looseObject({}) });

/** Signs in, pairs this installation and begins the first pull, whose rest the loop fetches. */
export async function signInWith(
  world: World,
  email: string,
  password: string,
): Promise<SignInOutcome> {
  const login = email.trim().toLowerCase();
  const entry = await enter(world, login, password);
  if (entry !== 'entered') return { type: entry };
  const registry = openRegistry();
  try {
    const { row, asked } = await whoseDevice(registry, world, login);
    const reply = await pair(world, asked, NEVER);
    if (reply.type !== 'answered') return { type: whyNot(reply) };
    const session = await adopt(registry, world, { row, pairing: reply.answer });
    return { type: 'signed_in', session };
  } finally {
    registry.close();
  }
}

async function enter(
  world: World,
  email: string,
  password: string,
): Promise<'entered' | 'wrong' | 'too_often' | 'unreachable'> {
  try {
    const response = await world.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if ([400, 401, 403, 422].includes(response.status)) return 'wrong';
    if (response.status === 429) return 'too_often';
    const answer: unknown = await response.json();
    return response.ok && z.safeParse(signedInSchema, answer).success ? 'entered' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

function whyNot(reply: Reply<unknown>) {
  const code = reply.type === 'refused' ? reply.refusal.refusal : 'busy';
  if (code === 'too_many_phones') return code;
  if (code === 'device_revoked') return 'shut_out';
  if (code === 'forbidden') return 'left';
  return code === 'signed_out' ? 'wrong' : 'unreachable';
}

/** The sign-in as it is kept, and the device that it asks to be paired with. */
type Whose = { readonly row: SignInRow; readonly asked: AskedPairing };

/**
 * The device's id is stored before the server hears of it. A sign-in without a book asks what its
 * earlier devices on this phone had not sent.
 */
async function whoseDevice(registry: Registry, world: World, login: string): Promise<Whose> {
  const held = await registry.signIns.get(login);
  const session = held?.bookName ? await sessionIn(held.bookName) : null;
  if (held !== undefined && session !== null) {
    const { deviceId, deviceCode: code } = session;
    return { row: { ...held, deviceId }, asked: { deviceId, code } };
  }
  const isFirst = held === undefined || held.bookName !== null;
  const deviceId = isFirst ? newDeviceId(world) : held.deviceId;
  const row: SignInRow = { login, deviceId, bookName: null, isActive: 0 };
  await registry.signIns.put(row);
  const remembered = [held?.bookName ? held.deviceId : '', ...(world.memory?.devices() ?? [])];
  const earlier = decode(z.array(deviceIdSchema), remembered.filter(isElse(deviceId)).slice(0, 8));
  return { row, asked: { deviceId, ...(earlier.ok ? { earlier: earlier.value } : {}) } };
}

const isElse = (deviceId: string) => (id: string, place: number, all: readonly string[]) =>
  id !== '' && id !== deviceId && all.indexOf(id) === place;

async function sessionIn(bookName: string): Promise<Session | null> {
  const book = openBook(bookName);
  try {
    return await readSession(book);
  } finally {
    book.close();
  }
}

async function adopt(
  registry: Registry,
  world: World,
  { row, pairing }: { readonly row: SignInRow; readonly pairing: Pairing },
): Promise<Session> {
  const bookName = `routebook-${pairing.tenantId}-${pairing.person.id}`;
  const book = openBook(bookName);
  try {
    const { lost = null, ...session } = pairing;
    await book.meta.put({ key: 'session', session });
    if (lost !== null) await book.meta.put({ ...lost, key: 'loss' });
    world.memory?.remember(session.deviceId);
    await setStatus(book, 'idle', world.now());
    await firstPull(book, world);
    // The password stands above the PIN: whoever gave it begins with fresh tries.
    const { pin, ...rest } = row;
    const passwordAtMs = world.now();
    const fresh = pin && { pin: { ...pin, tries: 0, notBeforeMs: 0, passwordAtMs } };
    await activate(registry, { ...rest, ...fresh, bookName });
    wakeLoop(world, bookName);
    return session;
  } finally {
    book.close();
  }
}

/** Signed in again in a book that is open: its loop need not wait for its next turn. */
function wakeLoop(world: World, bookName: string): void {
  const channel = world.channel(`${bookName}:sync`, () => undefined);
  channel.tell();
  channel.close();
}

/** One page is enough to open the book: fixed lists and the first customers of the own rounds. */
async function firstPull(book: Book, world: World): Promise<void> {
  if ((await readSync(book)).cursor !== null) return;
  await syncPass({ book, world, limit: FACTS_A_BATCH, signal: NEVER });
}

/** Refused while facts are unsent. What is on the phone stays on the phone. */
export async function signOutWith(
  world: World,
  { isLeavingThem = false, isOnlyHere = false }: SigningOut = {},
): Promise<SignOutOutcome> {
  const registry = openRegistry();
  try {
    const name = await activeBookName(registry);
    const count = name === null || isLeavingThem ? 0 : (await unsentIn(name)).count;
    if (count > 0) return { type: 'refused', count };
    const told = { path: '/api/auth/sign-out', body: {}, signal: NEVER };
    const { type } = await exchange(world, told, z.unknown());
    if (type === 'unreachable' && !isOnlyHere) return { type: 'unreached' };
    await activate(registry, null);
    return { type: 'signed_out' };
  } finally {
    registry.close();
  }
}

/** Whose facts wait on this phone until they sign in again. */
export async function listWaitingPeople(): Promise<readonly WaitingPerson[]> {
  const registry = openRegistry();
  try {
    const waiting: WaitingPerson[] = [];
    for (const { bookName } of await registry.signIns.toArray()) {
      // A book that can't be read tells nothing, of the others it is told all the same.
      const found = bookName === null ? null : await unsentIn(bookName).catch(() => null);
      if (found !== null && found.count > 0) waiting.push(found);
    }
    return waiting;
  } finally {
    registry.close();
  }
}

export type WaitingPerson = { readonly name: string; readonly count: number };

async function unsentIn(bookName: string): Promise<WaitingPerson> {
  const book = openBook(bookName);
  try {
    const [session, rows] = await Promise.all([readSession(book), book.outbox.toArray()]);
    return { name: session?.person.name ?? '', count: rows.filter(isUnsent).length };
  } finally {
    book.close();
  }
}
