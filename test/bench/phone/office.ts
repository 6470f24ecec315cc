// The real server of the phone benchmark: its own data folder and Postgres, filled through the same
// street by which phones push, with the built app; everything is gone after `close`.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLog } from '../../../server/api/log.ts';
import { signUpPerson } from '../../../server/people/create-person.ts';
import { rooms } from '../../../server/rooms.ts';
import { type FillWithDemo, serve } from '../../../server/serve.ts';
import { readSettings } from '../../../server/settings.ts';
import { foundTenant, type TenantPlan } from '../../../server/setup/found-tenant.ts';
import { makeReceiver } from '../../../server/sync/receive.ts';
import { makePhone, type Phone, type Wire } from '../../world/phone.ts';
import { devices, people } from '../../world.ts';
import { benchPlan, factsOf } from './trade.ts';

const FACTS_A_BATCH = 200;

export const SIGN_IN = { email: 'asha@example.com', password: 'four-goats-and-a-lamp' } as const;

export type Office = {
  readonly address: string;
  readonly factCount: number;
  readonly close: () => Promise<void>;
};

/** What the book is filled with: a tenant, and every fact of it as its office's device wrote it. */
export type Trade = {
  readonly plan: TenantPlan;
  readonly factsOf: (office: Phone, nowMs: number) => Generator<Wire>;
  /** Whoever signs in beside the collector. */
  readonly manager?: { readonly email: string; readonly password: string };
};

const PHONE_TRADE: Trade = { plan: benchPlan(), factsOf };

export async function openOffice(top: string, trade = PHONE_TRADE): Promise<Office> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'routebook-bench-'));
  // Run by root, Postgres is another account and must be able to pass this folder.
  chmodSync(dataFolder, 0o711);
  const remove = () => rmSync(dataFolder, { recursive: true, force: true });
  let factCount = 0;
  const fillWithDemo: FillWithDemo = async (place) => {
    factCount = await fill(place, trade);
  };
  try {
    const running = await serve(
      readSettings({ PORT: '0', ROUTEBOOK_DATA: dataFolder, LOG_LEVEL: 'silent' }),
      { rooms, clientFolder: join(top, 'dist', 'client'), fillWithDemo },
      makeLog('silent'),
    );
    const close = async () => {
      await running.stop();
      remove();
    };
    return { address: running.address, factCount, close };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The number of facts that the book holds after it. */
async function fill(
  { database, auth }: Parameters<FillWithDemo>[0],
  { plan, factsOf: allFacts, manager }: Trade,
): Promise<number> {
  await foundTenant(database, plan);
  await signUpPerson(
    { database, auth },
    { tenantId: plan.id, personId: people.collector, name: 'Asha', role: 'collector', ...SIGN_IN },
  );
  if (manager !== undefined) {
    const who = { personId: people.manager, name: 'Wanjirũ', role: 'manager' as const };
    await signUpPerson({ database, auth }, { tenantId: plan.id, ...who, ...manager });
  }
  const pusher = { tenantId: plan.id, deviceId: devices.office, personId: people.manager };
  const office = makePhone(makeReceiver(database), { ...pusher, role: 'manager' }, Date.now);
  let batch: Wire[] = [];
  let count = 0;
  const send = async () => {
    const received = await office.send(batch);
    const isGood =
      received.type === 'received' && received.outcomes.every(({ refusal }) => refusal === null);
    if (!isGood) throw new Error(`The office took not all: ${JSON.stringify(received)}`);
    count += batch.length;
    batch = [];
  };
  for (const fact of allFacts(office, Date.now())) {
    batch.push(fact);
    if (batch.length === FACTS_A_BATCH) await send();
  }
  if (batch.length > 0) await send();
  return count;
}
