// What the lock does with PINs on this phone, each on a registry of its own that is closed again.
import { changeIdle, type PinVerdict, removePin, setPin, tryPin } from './pin.ts';
import { activate, openRegistry, type Registry } from './registry.ts';

async function withRegistry<T>(work: (registry: Registry) => Promise<T>): Promise<T> {
  const registry = openRegistry();
  try {
    return await work(registry);
  } finally {
    registry.close();
  }
}

export const choosePin = (login: string, pin: string, idleMinutes: number): Promise<void> =>
  withRegistry((registry) => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    return setPin(registry, login, { pin, idleMinutes, salt });
  });

export const chooseIdle = (login: string, idleMinutes: number): Promise<void> =>
  withRegistry(async (registry) => {
    const row = await registry.signIns.get(login);
    if (row !== undefined) await changeIdle(registry, row, idleMinutes);
  });

export const dropPin = (login: string): Promise<void> =>
  withRegistry((registry) => removePin(registry, login));

export const unlockWith = (login: string, typed: string, nowMs: number): Promise<PinVerdict> =>
  withRegistry((registry) => tryPin(registry, login, { typed, nowMs }));

/** Opens the book of another person of this phone, who has a PIN to unlock it with. */
export const switchTo = (login: string): Promise<void> =>
  withRegistry(async (registry) => {
    const row = await registry.signIns.get(login);
    if (row?.pin !== undefined) await activate(registry, row);
  });
