// An office of one test: it speaks the protocol over memory, and misbehaves when it is told to. Its
// balances come from the shared arithmetic over the facts that it holds, and from nothing else.
import { customerOf, effectOf, type Fact } from '../../../shared/facts.ts';
import { instant } from '../../../shared/kernel/day.ts';
import {
  type AccountId,
  accountIdSchema,
  customerIdSchema,
  deviceIdSchema,
  personIdSchema,
} from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { LostBook } from '../../../shared/pairing.ts';
import type {
  AccountRow,
  Cursor,
  CustomerRow,
  FactOutcome,
  OpenItemRow,
  Refusal,
  StoredFact,
  SyncAnswer,
  SyncRequest,
} from '../../../shared/protocol.ts';
import { openItemRows } from './office-ledger.ts';
import { pulledFrom } from './office-pull.ts';
import {
  accountOf,
  decoded,
  type Fault,
  factOf,
  misbehave,
  spoil,
  targetOf,
  textOf,
} from './office-wire.ts';
import { business, PERSON } from './shop.ts';

type Device = { lastSeq: number; readonly outcomes: Map<number, FactOutcome> };

export type Office = ReturnType<typeof makeOffice>;

export function makeOffice(customers: readonly CustomerRow[]) {
  let version = 1;
  let lineage = 'first';
  let devices = new Map<string, Device>();
  let facts = new Map<string, { fact: Fact; stored: StoredFact }>();
  let accounts = new Map<string, AccountRow>();
  let openItems = new Map<string, OpenItemRow>();
  const faults: Fault[] = [];
  const poison = new Set<string>();
  const parked = new Set<string>();
  let served = 0;
  let pairings = 0;
  let rowsAPage = 1_000;

  /** Outstanding of an account by every fact that the office holds. */
  const owed = (accountId: AccountId) => {
    const voided = new Set([...facts.values()].flatMap(({ fact }) => targetOf(fact)));
    return [...facts.values()]
      .filter(({ fact }) => accountOf(fact) === accountId && !voided.has(fact.id))
      .reduce((sum, { fact }) => sum + effectOf(fact, business), 0);
  };

  function recompute(accountIds: ReadonlySet<AccountId>): AccountRow[] {
    return [...accountIds].map((id) => {
      const customer = [...facts.values()].find(({ fact }) => accountOf(fact) === id);
      const sum = owed(id);
      const row: AccountRow = {
        id,
        businessId: business.id,
        customerId: customerIdSchema.parse(customer?.stored.customerId),
        kind: 'main',
        outstanding: money(Math.max(sum, 0)),
        unapplied: money(Math.max(-sum, 0)),
        version,
      };
      accounts.set(id, row);
      settle(id);
      return row;
    });
  }

  function settle(accountId: AccountId) {
    const voided = new Set([...facts.values()].flatMap(({ fact }) => targetOf(fact)));
    const own = [...facts.values()].map(({ fact }) => fact);
    const ofAccount = own.filter((fact) => accountOf(fact) === accountId);
    for (const row of openItemRows(ofAccount, voided, version)) openItems.set(row.id, row);
  }

  function admit(request: SyncRequest, device: Device): Refusal | FactOutcome[] {
    const outcomes: FactOutcome[] = [];
    const author = { deviceId: request.deviceId, authorId: personIdSchema.parse(PERSON) };
    for (const fact of request.facts.map((sent) => factOf(sent, author))) {
      const known = device.outcomes.get(fact.seq);
      if (known !== undefined) {
        if (known.id !== fact.id) return { refusal: 'device_forked' };
        outcomes.push(known);
        continue;
      }
      if (fact.seq > device.lastSeq + 1) return { refusal: 'gap', expectedSeq: device.lastSeq + 1 };
      const outcome = outcomeOf(fact);
      device.lastSeq = fact.seq;
      device.outcomes.set(fact.seq, outcome);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  function outcomeOf(fact: Fact): FactOutcome {
    const told = { id: fact.id, seq: fact.seq, version, issues: [] };
    const held = facts.get(fact.id);
    if (held !== undefined) {
      return { ...told, version: held.stored.version, outcome: 'applied', refusal: null };
    }
    if (poison.has(fact.id)) {
      const words = 'not allowed';
      return { ...told, outcome: 'refused', refusal: { code: 'forbidden', words } };
    }
    if (parked.has(fact.id)) {
      const words = 'kept for a person';
      return { ...told, outcome: 'parked', refusal: { code: 'broke_the_server', words } };
    }
    put(fact);
    return { ...told, outcome: 'applied', refusal: null };
  }

  function put(fact: Fact) {
    const { deviceId, authorId, ...envelope } = fact;
    const stored: StoredFact = {
      ...envelope,
      deviceId,
      authorId,
      customerId: customerOf(fact),
      accountId: accountOf(fact),
      receivedAt: instant(Date.parse(fact.recordedAt)),
      version,
    };
    facts.set(fact.id, { fact, stored });
  }

  const held = () => ({
    version,
    customers,
    accounts: [...accounts.values()],
    openItems: [...openItems.values()],
    facts: [...facts.values()].map(({ stored }) => stored),
  });

  const pull = (cursor: Cursor | null, limit: number) =>
    pulledFrom(held(), cursor, Math.min(limit, rowsAPage));

  function answer(request: SyncRequest): SyncAnswer | Refusal {
    const device = devices.get(request.deviceId);
    if (device === undefined) return { refusal: 'device_unknown' };
    const frame = { protocol: 1, lineage, serverTime: request.clock };
    const reading = () =>
      request.pull === null
        ? null
        : pull(request.lineage === lineage ? request.pull.cursor : null, request.pull.limit);
    if (request.ackedSeq > device.lastSeq) {
      const resendFrom = device.lastSeq + 1;
      const pulled = reading();
      const nothing = { outcomes: [], balances: [], ackedSeq: device.lastSeq };
      return { ...frame, ...nothing, resendFrom, pulled };
    }
    if (request.facts.length > 0) version += 1;
    const outcomes = admit(request, device);
    if (!Array.isArray(outcomes)) return outcomes;
    const touched = outcomes.flatMap(({ id }) => accountOf(facts.get(id ?? '')?.fact) ?? []);
    const balances = recompute(new Set(touched));
    const told = { outcomes, balances, ackedSeq: device.lastSeq, resendFrom: null };
    return { ...frame, ...told, pulled: reading() };
  }

  async function serve(path: string, init: RequestInit): Promise<Response> {
    served += 1;
    const fault = faults.shift();
    const early = fault === undefined ? null : misbehave(fault);
    if (early !== null) return early;
    const body = JSON.parse(await textOf(init));
    const isPairing = path === '/api/devices';
    const reply = isPairing ? pairing(body.deviceId, body.earlier) : answer(decoded(body));
    return spoil(fault, reply);
  }

  const losses = new Map<string, LostBook>();

  function pairing(deviceId: string, earlier: readonly string[] = []) {
    pairings += 1;
    if (!devices.has(deviceId)) devices.set(deviceId, { lastSeq: 0, outcomes: new Map() });
    return {
      tenantId: 'tenant',
      tenantName: 'Asha Dairy',
      person: { id: PERSON, name: 'Ravi', role: 'collector' },
      deviceId: deviceIdSchema.parse(deviceId),
      deviceCode: `0${pairings}`,
      lineage,
      lost: losses.get(earlier[0] ?? '') ?? null,
    };
  }

  return {
    serve,
    lose: (deviceId: string, lost: LostBook) => losses.set(deviceId, lost),
    faults,
    poison,
    parked,
    owed,
    pair: pairing,
    factIds: () => [...facts.keys()],
    servedCount: () => served,
    pairingCount: () => pairings,
    cutPagesAt: (rows: number) => {
      rowsAPage = rows;
    },
    /** A fact of somebody else's phone. */
    receive: (fact: Fact) => {
      version += 1;
      put(fact);
      recompute(new Set([accountOf(fact) ?? accountIdSchema.parse(customerOf(fact))]));
    },
    forget: (deviceId: string) => devices.delete(deviceId),
    backUp: () => {
      const kept = structuredClone({ version, devices, facts, accounts, openItems });
      return (newLineage: string) => {
        ({ version, devices, facts, accounts, openItems } = structuredClone(kept));
        lineage = newLineage;
      };
    },
    /** The same facts in a book whose versions begin again. */
    renumber: (newLineage: string) => {
      version = 1;
      lineage = newLineage;
      for (const device of devices.values()) {
        for (const [seq, told] of device.outcomes) device.outcomes.set(seq, { ...told, version });
      }
      for (const [id, held] of facts) {
        facts.set(id, { ...held, stored: { ...held.stored, version } });
      }
      recompute(new Set([...accounts.keys()].map((id) => accountIdSchema.parse(id))));
    },
    setLineage: (name: string) => {
      lineage = name;
    },
  };
}
