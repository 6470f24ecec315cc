// Pairing of this installation with its person. A device that the server tells apart from its
// earlier self (a copied or restored phone) becomes a new one: facts keep their ids and get new
// sequences.

import type { DeviceId } from '../../shared/kernel/ids.ts';
import { deviceIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import type { Pairing, PairRequest } from '../../shared/pairing.ts';
import { pairingSchema } from './answer-schema.ts';
import { isUnsent } from './batch.ts';
import type { Book } from './book.ts';
import { exchange, type Reply } from './exchange.ts';
import { changeSync, readSync, sessionOf } from './meta.ts';
import { SEQUENCE } from './numbering.ts';
import type { World } from './world.ts';

export function newDeviceId(world: World): DeviceId {
  return deviceIdSchema.parse(uuidV7(world.now(), world.random(10)));
}

export type AskedPairing = Omit<PairRequest, 'label'>;

/**
 * Asks for the pairing of a device; the server gives the same one again for the same id. `code` is
 * the name that it bears already, on documents that are out in the world.
 */
export async function pair(
  world: World,
  device: AskedPairing,
  signal: AbortSignal,
): Promise<Reply<Pairing>> {
  const body = { ...device, label: world.deviceLabel };
  return await exchange(world, { path: '/api/devices', body, signal }, pairingSchema);
}

const SIGNED_OUT = { type: 'refused', refusal: { refusal: 'signed_out' } } as const;

/** The cookie of this browser is another person's: what this one wrote is never sent as theirs. */
const isElses = (reply: Reply<Pairing>, personId: string) =>
  reply.type === 'answered' && reply.answer.person.id !== personId;

/** The server has forgotten this device: it pairs again under the id that it has. */
export async function pairKnown(
  book: Book,
  world: World,
  signal: AbortSignal,
): Promise<Reply<Pairing>> {
  const { deviceId, deviceCode: code, person } = await sessionOf(book);
  const reply = await pair(world, { deviceId, code }, signal);
  if (isElses(reply, person.id)) return SIGNED_OUT;
  if (reply.type === 'answered') {
    await book.meta.put({ key: 'session', session: reply.answer });
  }
  return reply;
}

/** Becomes a new device: what is unsent is numbered from 1 again, ids and documents stay. */
export async function pairAsNew(
  book: Book,
  world: World,
  signal: AbortSignal,
): Promise<Reply<Pairing>> {
  const nextDeviceId = (await readSync(book)).nextDeviceId ?? newDeviceId(world);
  await book.transaction('rw', book.meta, () => changeSync(book, { nextDeviceId }));
  const { person } = await sessionOf(book);
  const reply = await pair(world, { deviceId: nextDeviceId }, signal);
  if (isElses(reply, person.id)) {
    await book.transaction('rw', book.meta, () => changeSync(book, { nextDeviceId: null }));
    return SIGNED_OUT;
  }
  if (reply.type === 'answered') {
    await sequenceAnew(book, reply.answer);
    world.memory?.remember(nextDeviceId);
  }
  return reply;
}

async function sequenceAnew(book: Book, pairing: Pairing): Promise<void> {
  await book.transaction('rw', [book.outbox, book.counters, book.meta], async () => {
    const unsent = (await book.outbox.orderBy('seq').toArray()).filter(isUnsent);
    await book.outbox.bulkPut(
      unsent.map((row, place) => ({
        ...row,
        seq: place + 1,
        deviceId: pairing.deviceId,
        fact: { ...row.fact, seq: place + 1 },
      })),
    );
    await book.counters.put({ key: SEQUENCE, last: unsent.length });
    await book.meta.put({ key: 'session', session: pairing });
    await changeSync(book, { ackedSeq: 0, nextDeviceId: null });
  });
}
