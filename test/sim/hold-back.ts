// A transaction that hangs, as browsers' ones do: nothing asked of it is answered, and whatever
// overlaps with it waits.

/** Keeps a transaction from running on, as a browser that hangs; gives how to let it go. */
export function holdBack(begun: IDBTransaction): () => void {
  const start: unknown = Reflect.get(begun, '_start');
  if (typeof start !== 'function') throw new TypeError('This database is not the fake one');
  let isAsked = false;
  // It counts as running, so that whatever overlaps with it waits.
  Reflect.set(begun, '_start', () => {
    isAsked = true;
    Reflect.set(begun, '_started', true);
  });
  return () => {
    Reflect.deleteProperty(begun, '_start');
    if (isAsked) start.call(begun);
  };
}
