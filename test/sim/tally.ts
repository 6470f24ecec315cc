// What happened in a run, counted; the last line of `npm run sim -- --json` is made of it.

export type Tally = {
  recorded: number;
  requests: number;
  requestsDropped: number;
  repliesDropped: number;
  duplicates: number;
  late: number;
  cutBodies: number;
  foreignAnswers: number;
  backendKills: number;
  serverKills: number;
  restarts: number;
  restores: number;
  phoneKills: number;
  tabs: number;
  storageFaults: number;
  hangs: number;
  clones: number;
  revoked: number;
  roundsMoved: number;
  clockJumps: number;
  zoneChanges: number;
  snapshots: number;
};

export const makeTally = (): Tally => ({
  recorded: 0,
  requests: 0,
  requestsDropped: 0,
  repliesDropped: 0,
  duplicates: 0,
  late: 0,
  cutBodies: 0,
  foreignAnswers: 0,
  backendKills: 0,
  serverKills: 0,
  restarts: 0,
  restores: 0,
  phoneKills: 0,
  tabs: 0,
  storageFaults: 0,
  hangs: 0,
  clones: 0,
  revoked: 0,
  roundsMoved: 0,
  clockJumps: 0,
  zoneChanges: 0,
  snapshots: 0,
});

/** The kinds of fault that a run may hold; shrinking leaves them out one by one. */
export const FAULTS = [
  'network',
  'answers',
  'storage',
  'hangs',
  'phoneKills',
  'tabs',
  'clocks',
  'zones',
  'serverKills',
  'backendKills',
  'restores',
  'rounds',
  'revokes',
  'clones',
] as const;
export type Fault = (typeof FAULTS)[number];
