// Sign-in, pairing and first pull of one person on this phone, and sign-out. Nothing unsent is ever
// deleted: signing out waits for it, another person gets a book of their own.
import * as z from 'zod/mini';
import type { Pairing } from '../../shared/protocol.ts';
import { FACTS_A_BATCH } from '../../shared/protocol.ts';
import { isUnsent } from './batch.ts';
import { type Book, openBook } from './book.ts';
import { exchange, type Reply } from './exchange.ts';
import { readSession, readSync } from './meta.ts';
import { newDeviceId, pair } from './pair.ts';
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
  | { readonly type: 'refused'; readonly count: number };

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
    const { code, ...signIn } = await rowOf(registry, world, login);
    const named = { deviceId: signIn.deviceId, ...(code === undefined ? {} : { code }) };
    const reply = await pair(world, named, NEVER);
    if (reply.type !== 'answered') return { type: isRefused(reply) ? 'wrong' : 'unreachable' };
    const session = await adopt(registry, world, { row: signIn, pairing: reply.answer });
    return { type: 'signed_in', session };
  } finally {
    registry.close();
  }
}

async function enter(
  world: World,
  email: string,
  password: string,
): Promise<'entered' | 'wrong' | 'unreachable'> {
  try {
    const response = await world.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if ([400, 401, 403, 422].includes(response.status)) return 'wrong';
    const answer: unknown = await response.json();
    return response.ok && z.safeParse(signedInSchema, answer).success ? 'entered' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

const isRefused = (reply: Reply<unknown>) =>
  reply.type === 'refused' &&
  ['forbidden', 'device_revoked', 'signed_out'].includes(reply.refusal.refusal);

/** A sign-in with the name that its device bears, once it has one. */
type Known = SignInRow & { readonly code?: string };

/** The sign-in as it is kept; the device's id is stored before the server hears of it. */
async function rowOf(registry: Registry, world: World, login: string): Promise<Known> {
  const held = await registry.signIns.get(login);
  if (held === undefined) {
    const row = { login, deviceId: newDeviceId(world), bookName: null, isActive: 0 } as const;
    await registry.signIns.put(row);
    return row;
  }
  if (held.bookName === null) return held;
  const book = openBook(held.bookName);
  const session = await readSession(book);
  book.close();
  return session === null
    ? held
    : { ...held, deviceId: session.deviceId, code: session.deviceCode };
}

async function adopt(
  registry: Registry,
  world: World,
  { row, pairing }: { readonly row: SignInRow; readonly pairing: Pairing },
): Promise<Session> {
  const bookName = `routebook-${pairing.tenantId}-${pairing.person.id}`;
  const book = openBook(bookName);
  try {
    const session: Session = { ...pairing, offsetMs: (await readSync(book)).offsetMs };
    await book.meta.put({ key: 'session', session });
    await setStatus(book, 'idle', world.now());
    await firstPull(book, world);
    await activate(registry, { ...row, bookName });
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

/** Refused while facts are unsent; what is on the phone stays on the phone. */
export async function signOutWith(world: World): Promise<SignOutOutcome> {
  const registry = openRegistry();
  try {
    const name = await activeBookName(registry);
    const count = name === null ? 0 : await countUnsent(name);
    if (count > 0) return { type: 'refused', count };
    await exchange(world, { path: '/api/auth/sign-out', body: {}, signal: NEVER }, z.unknown());
    await activate(registry, null);
    return { type: 'signed_out' };
  } finally {
    registry.close();
  }
}

async function countUnsent(name: string): Promise<number> {
  const book = openBook(name);
  const rows = await book.outbox.toArray();
  book.close();
  return rows.filter(isUnsent).length;
}
