// How an office of a test reads requests and spoils its replies.
import { gunzipSync } from 'node:zlib';
import { type Author, ask, decodeFact, type Fact } from '../../../shared/facts.ts';
import {
  httpStatus,
  type PulledTables,
  type Refusal,
  syncRequestSchema,
} from '../../../shared/protocol.ts';

export type Fault =
  | 'drop_before'
  | 'drop_after'
  | 'busy_after'
  | 'broken_after'
  | 'without_pull'
  | 'html'
  | 'broken'
  | 'malformed'
  | 'send_less'
  | 'signed_out'
  | 'device_forked'
  | 'device_unknown'
  | 'device_revoked';

export const NO_ROWS: PulledTables = {
  businesses: [],
  people: [],
  devices: [],
  rounds: [],
  products: [],
  tariffs: [],
  customers: [],
  accounts: [],
  openItems: [],
  meters: [],
  facts: [],
};

const refused = (refusal: Refusal) =>
  Response.json(refusal, { status: httpStatus[refusal.refusal] });

/** What comes back before the office has done anything; null: it does its work first. */
export function misbehave(fault: Fault): Response | null {
  if (isLate(fault)) return null;
  if (fault === 'drop_before') throw new TypeError('network');
  if (fault === 'html') return new Response('<html>Welcome to the hotel</html>');
  if (fault === 'malformed') return new Response('{"lineage":"first","outcomes":[');
  if (fault === 'broken') return new Response('oops', { status: 500 });
  return refused({ refusal: fault });
}

/** Faults that come once the office has done its work. */
const isLate = (fault: Fault): fault is LateFault => late.some((one) => one === fault);
const late = ['drop_after', 'busy_after', 'broken_after', 'without_pull'] as const;
type LateFault = (typeof late)[number];

/** What comes back of a reply that is ready. */
export function spoil(
  fault: Fault | undefined,
  reply: Refusal | Readonly<Record<string, unknown>>,
): Response {
  if (fault === 'drop_after') throw new TypeError('network');
  if (fault === 'busy_after') return refused({ refusal: 'busy' });
  if (fault === 'broken_after') return refused({ refusal: 'broken' });
  if (isRefusal(reply)) return refused(reply);
  return Response.json(fault === 'without_pull' ? { ...reply, pulled: null } : reply);
}

const isRefusal = (reply: object): reply is Refusal => 'refusal' in reply;

export function factOf(sent: unknown, author: Author): Fact {
  const fact = decodeFact(sent, author);
  if (!fact.ok) throw new Error(JSON.stringify(fact.problems));
  return fact.value;
}

export const decoded = (body: unknown) => syncRequestSchema.parse(body);

export const accountOf = (fact: Fact | undefined) =>
  fact === undefined
    ? null
    : (ask(fact, (definition, own) => definition.account(own.body))?.accountId ?? null);

export const targetOf = (fact: Fact) =>
  ask(fact, (definition, own) => definition.voids(own.body))?.factId ?? [];

export async function textOf(init: RequestInit): Promise<string> {
  const bytes = new Uint8Array(await new Response(init.body ?? null).arrayBuffer());
  const isPacked = new Headers(init.headers).get('content-encoding') === 'gzip';
  return new TextDecoder().decode(isPacked ? gunzipSync(bytes) : bytes);
}
