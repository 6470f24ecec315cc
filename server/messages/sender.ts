// Sends what waits, a few at a time, tenant by tenant. A message is claimed before it goes out, so
// that several servers never send one twice; what a stopped server left in the middle is unsure.
import { instant } from '../../shared/kernel/day.ts';
import type { Database } from '../db/open-database.ts';
import { type Provider, SEND_LIMIT_MS, type SendAnswer } from './http-provider.ts';
import { inMessages } from './message-book.ts';
import { queueReceipts } from './queue-receipts.ts';

const AT_ONCE = 20;
const ATTEMPTS = 6;
/** For writing down one answer, also while the database is busy. */
const NOTE_MS = 5_000;
/** Claimed so long ago, its server is gone: all of a claim take their time, one after another. */
const CLAIM_MS = AT_ONCE * (SEND_LIMIT_MS + NOTE_MS);
const FIRST_PAUSE_MS = 60_000;

type Claimed = {
  readonly id: string;
  readonly key: string;
  readonly phone: string;
  readonly text: string;
  readonly attempts: number;
};

export type Sending = {
  readonly provider: Provider;
  readonly nowMs: () => number;
  /** The server is asked to stop: what was not begun waits for the next one. */
  readonly isStopping?: () => boolean;
};

type Rounds = Required<Omit<Sending, 'provider'>> & {
  readonly provider: Provider | null;
  readonly tell: (error: unknown) => void;
};

/**
 * One round over all tenants: receipts that go by themselves are queued, then all is sent. What
 * fails for one of them is told, and keeps nobody else's from going.
 */
export async function goRound(
  database: Database,
  { provider, tell, ...rest }: Rounds,
): Promise<void> {
  const tenants = await database.pool.query(
    ({ sql }) => sql<{ id: string; sendsReceipts: boolean }[]>`
      select id, sends_receipts as "sendsReceipts" from tenant order by id`,
  );
  for (const { id, sendsReceipts } of tenants) {
    if (rest.isStopping()) return;
    if (sendsReceipts) await queueReceipts(database, id, rest.nowMs()).catch(tell);
    if (provider !== null) await sendWaitingOf(database, id, { provider, ...rest }).catch(tell);
  }
}

/** The same for one tenant. */
export async function sendWaitingOf(
  database: Database,
  tenantId: string,
  { provider, nowMs, isStopping = () => false }: Sending,
): Promise<number> {
  const claimed = await claim(database, tenantId, nowMs());
  let sent = 0;
  for (const [at, message] of claimed.entries()) {
    if (isStopping()) {
      await giveBack(database, tenantId, claimed.slice(at));
      break;
    }
    const answer = await provider.send({
      ...{ to: message.phone, text: message.text, key: `${tenantId}:${message.key}` },
    });
    await note(database, tenantId, { message, answer, nowMs: nowMs() });
    if (answer.type === 'sent') sent += 1;
  }
  return sent;
}

async function claim(database: Database, tenantId: string, nowMs: number) {
  return await inMessages(database, tenantId, async (sql) => {
    await sql`
      update message
      set state = 'unsure', problem = 'the server stopped while it was sent'
      where tenant_id = ${tenantId} and state = 'sending' and next_at < ${instant(nowMs)}`;
    return await sql<Claimed[]>`
      update message
      set state = 'sending', attempts = attempts + 1, next_at = ${instant(nowMs + CLAIM_MS)}
      where tenant_id = ${tenantId} and id in (
        select id
        from message
        where tenant_id = ${tenantId} and state = 'waiting' and next_at <= ${instant(nowMs)}
        order by next_at, id
        limit ${AT_ONCE}
        for update skip locked)
      returning id, key, phone, text, attempts`;
  });
}

async function giveBack(database: Database, tenantId: string, claimed: readonly Claimed[]) {
  const ids = claimed.map(({ id }) => id);
  await inMessages(
    database,
    tenantId,
    (sql) => sql`
      update message
      set state = 'waiting', attempts = attempts - 1, next_at = created_at
      where tenant_id = ${tenantId} and id = any (${ids}::uuid[]) and state = 'sending'`,
  );
}

type Noted = {
  readonly message: Claimed;
  readonly answer: SendAnswer;
  readonly nowMs: number;
};

/** After a pause that doubles it is tried again, six times in all. */
async function note(database: Database, tenantId: string, { message, answer, nowMs }: Noted) {
  const isOver = answer.type === 'refused' || message.attempts >= ATTEMPTS;
  const state = answer.type === 'sent' ? 'sent' : isOver ? 'failed' : 'waiting';
  const problem = answer.type === 'sent' ? null : answer.problem;
  const pauseMs = FIRST_PAUSE_MS * 2 ** (message.attempts - 1);
  await inMessages(
    database,
    tenantId,
    (sql) => sql`
      update message
      set state = ${state}, problem = ${problem}, next_at = ${instant(nowMs + pauseMs)}
      where tenant_id = ${tenantId} and id = ${message.id} and state = 'sending'`,
  );
}

const EVERY_MS = 5_000;

/**
 * Queues and sends round after round until it is stopped; what throws is told and tried again.
 * Without a provider what is queued waits for a person.
 */
export function startSender(
  database: Database,
  provider: Provider | null,
  tell: (error: unknown) => void,
): () => Promise<void> {
  let isStopped = false;
  let wake: () => void = () => undefined;
  const rounds = async () => {
    while (!isStopped) {
      const sending = { provider, nowMs: Date.now, isStopping: () => isStopped, tell };
      await goRound(database, sending).catch(tell);
      if (isStopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, EVERY_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = rounds();
  return async () => {
    isStopped = true;
    wake();
    await running;
  };
}
