// What this phone has not sent, as a sealed file: for a phone that finds no way to send it, or
// whose person leaves. Nothing leaves the outbox by it.
import { instant } from '../../shared/kernel/day.ts';
import { IV_BYTES, SALT_BYTES, sealRescue } from '../../shared/rescue-file.ts';
import { isUnsent } from './batch.ts';
import type { Book } from './book.ts';
import { sessionOf } from './meta.ts';
import type { World } from './world.ts';

export type RescueFile = { readonly name: string; readonly text: string; readonly count: number };

/** Sealed with `passphrase`; holds every unsent fact in the order of its sequence. */
export async function makeRescueFile(
  { book, world }: { readonly book: Book; readonly world: World },
  passphrase: string,
): Promise<RescueFile> {
  const session = await sessionOf(book);
  const unsent = (await book.outbox.orderBy('seq').toArray()).filter(isUnsent);
  const madeAt = instant(world.now());
  const content = {
    tenantId: session.tenantId,
    deviceId: session.deviceId,
    deviceCode: session.deviceCode,
    person: session.person.name,
    madeAt,
    facts: unsent.map((row) => row.fact),
  };
  const text = await sealRescue(content, {
    subtle: crypto.subtle,
    passphrase,
    salt: new Uint8Array(world.random(SALT_BYTES)),
    iv: new Uint8Array(world.random(IV_BYTES)),
  });
  const name = `routebook-${session.deviceCode}-${madeAt.slice(0, 10)}.rescue`;
  return { name, text, count: unsent.length };
}
