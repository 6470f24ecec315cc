// Everything of the outside that the store needs: clock, randomness, network, timers, locks. Tests
// pass their own; `browser-world.ts` makes the real one.

export type World = {
  /** Unix milliseconds of the phone's clock. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** A share between 0 and 1 that spreads retries. */
  readonly jitter: () => number;
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Runs once after `delayMs`; the answer cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** Runs once what the page shows now has been painted; at once where nobody looks. */
  readonly afterPaint: (run: () => void) => () => void;
  /**
   * Runs `lead` in one tab at a time; `signal` ends the wait for it. `isStealing` takes the lead
   * from a tab that hangs, whose call then throws.
   */
  readonly lead: (
    name: string,
    wait: { readonly signal: AbortSignal; readonly isStealing: boolean },
    lead: () => Promise<void>,
  ) => Promise<void>;
  /** Tells the other tabs of this book, hears them. */
  readonly channel: (name: string, heard: () => void) => Channel;
  /** Calls `woken` when the phone comes online or the app becomes visible. */
  readonly onWake: (woken: () => void) => () => void;
  /** Calls `poked` when the server has something new. */
  readonly live: (poked: () => void) => () => void;
  /** Asks the browser to keep what is stored; null where it can't be asked. */
  readonly keepStorage: () => Promise<boolean | null>;
  /** Space used and space there is, where the browser tells. */
  readonly storageUse?: () => Promise<{ readonly usedBytes: number; readonly quotaBytes: number }>;
  /** Devices that this phone has been, kept apart from what the browser clears when it is full. */
  readonly memory?: {
    readonly devices: () => readonly string[];
    readonly remember: (deviceId: string) => void;
  };
  readonly isOnline: () => boolean;
  readonly appVersion: string;
  readonly deviceLabel: string;
};

export type Channel = { readonly tell: () => void; readonly close: () => void };
