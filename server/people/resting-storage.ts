// better-auth keeps what belongs to a request in three AsyncLocalStorages. Once one of them was
// used, Node 20 calls hooks at every promise of the process for ever, a tenth of what a fact costs.
// Ours rest while nobody signs in.
import { AsyncLocalStorage } from 'node:async_hooks';

/** Works as any other while something runs within it, and costs nothing in between. */
export class RestingStorage<Store> extends AsyncLocalStorage<Store> {
  #running = 0;

  override run<Result, Given extends unknown[]>(
    store: Store,
    work: (...given: Given) => Result,
    ...given: Given
  ): Result {
    this.#running += 1;
    try {
      const result = super.run(store, work, ...given);
      if (result instanceof Promise) result.then(this.#leave, this.#leave);
      else this.#leave();
      return result;
    } catch (error) {
      this.#leave();
      throw error;
    }
  }

  readonly #leave = (): void => {
    this.#running -= 1;
    if (this.#running === 0) this.disable();
  };
}

/** Under which better-auth looks for what its copies in a process share. */
const SHARED = Symbol.for('better-auth:global');
const NAMES = ['requestStateAsyncStorage', 'endpointContextAsyncStorage', 'adapterAsyncStorage'];

/** To be called before its first use; where it looks for them elsewhere it makes its own. */
export function letSignInRest(): void {
  if (Reflect.has(globalThis, SHARED)) return;
  const context = Object.fromEntries(NAMES.map((name) => [name, new RestingStorage<unknown>()]));
  Reflect.set(globalThis, SHARED, { version: '', epoch: 0, context });
}
