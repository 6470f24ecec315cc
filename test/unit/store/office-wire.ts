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
  | 'html'
  | 'broken'
  | 'malformed'
  | 'send_less'
  | 'signed_out'
  | 'device_forked'
  | 'device_unknown';

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

export const refused = (refusal: Refusal) =>
  Response.json(refusal, { status: httpStatus[refusal.refusal] });

/** What comes back before the office has done anything; null: it does its work first. */
export function misbehave(fault: Fault): Response | null {
  if (fault === 'drop_after') return null;
  if (fault === 'drop_before') throw new TypeError('network');
  if (fault === 'html') return new Response('<html>Welcome to the hotel</html>');
  if (fault === 'malformed') return new Response('{"lineage":"first","outcomes":[');
  if (fault === 'broken') return new Response('oops', { status: 500 });
  return refused({ refusal: fault });
}

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
