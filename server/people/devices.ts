// Pairs a phone with the person who holds it. The code that it gets here stands in every document
// number and account code that the phone will make, so a code is given once and never again.
import { Hono } from 'hono';
import { deviceCode, deviceCounter } from '../../shared/kernel/code.ts';
import type { DeviceId } from '../../shared/kernel/ids.ts';
import { type Pairing, type PairRequest, pairRequestSchema } from '../../shared/pairing.ts';
import type { Refusal } from '../../shared/protocol.ts';
import { pairingSchema } from '../api/answer-schemas.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import {
  readTenant,
  type TenantRead,
  type TenantTx,
  writeTenant,
} from '../db/tenant-transaction.ts';
import { isOfDemo } from './demo-sign-ins.ts';
import { findLost } from './lost-book.ts';
import { deviceKeyOf } from './shut-out-phone.ts';
import type { SignedIn, Who } from './who.ts';

/** Phones of one person that are in use: everybody who tries the demo signs in as the same few. */
const phonesAPerson = 50;
const phonesADemoPerson = 1_000;
/** A phone that never recorded anything is out of use after so many days of silence. */
const idleDays = 3;
const pairBytes = 4_096;
/** Codes that an older backup may not know; a phone that claims a later one gets a new code. */
const codesForgottenMost = 1_000;

/** `secret`: of the server, from which the phones' keys are made. */
export function deviceRoutes(database: Database, secret: string): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.post(
    '/devices',
    describe({
      summary: 'Pair this phone with the person who is signed in',
      description: 'The phone makes its id. The same phone asks again: the same answer.',
      tag: 'people',
      body: pairRequestSchema,
      answer: { description: 'What the phone keeps of its pairing', schema: pairingSchema },
      refusals: ['device_forked', 'device_revoked', 'too_many_phones'],
    }),
    async (c) => {
      const body = await readBody(c.req.raw, pairRequestSchema, pairBytes);
      if (!body.ok) return refuse(body.refusal);
      const paired = await pair({ database, secret }, c.get('who'), body.value);
      return 'refusal' in paired ? refuse(paired) : c.json(paired);
    },
  );
  return routes;
}

/** The pairing of this phone and person, made when it is new. */
async function pair(
  { database, secret }: { readonly database: Database; readonly secret: string },
  who: Who,
  asked: PairRequest,
): Promise<Pairing | Refusal> {
  const { deviceId } = asked;
  const known = await readTenant(database, who.tenantId, (read) => findDevice(read, deviceId));
  const code = known ? judge(known, who) : await pairNew(database, who, asked);
  if (typeof code !== 'string') return code;
  const [book] = await readTenant(
    database,
    who.tenantId,
    ({ sql }) => sql<{ name: string; lineage: string }[]>`
      select tenant.name, book.lineage
      from tenant cross join book
      where tenant.id = ${who.tenantId}`,
  );
  if (!book) throw new Error(`The tenant ${who.tenantId} is gone`);
  return {
    tenantId: who.tenantId,
    tenantName: book.name,
    person: { id: who.personId, name: who.name, role: who.role },
    deviceId,
    deviceCode: code,
    deviceKey: deviceKeyOf(secret, { tenantId: who.tenantId, deviceId }),
    lineage: book.lineage,
    lost: await findLost(database, who, asked.earlier ?? []),
  };
}

async function pairNew(database: Database, who: Who, asked: PairRequest) {
  const most = (await isOfDemo(database, who.userId)) ? phonesADemoPerson : phonesAPerson;
  return await writeTenant(database, who.tenantId, async (tx) => {
    const meanwhile = await findDevice(tx, asked.deviceId);
    if (meanwhile) return judge(meanwhile, who);
    const isFull = (await countPhones(tx, who)) >= most;
    return isFull ? ({ refusal: 'too_many_phones' } as const) : await makeDevice(tx, who, asked);
  });
}

type Known = {
  readonly person_id: string;
  readonly code: string;
  readonly kind: 'phone' | 'server';
  readonly revoked_at: string | null;
};

async function findDevice({ sql, tenantId }: TenantRead | TenantTx, deviceId: DeviceId) {
  const [known] = await sql<Known[]>`
    select person_id, code, kind, revoked_at
    from device
    where tenant_id = ${tenantId} and id = ${deviceId}`;
  return known;
}

/** Its code, where it is this person's phone and not lost. */
function judge(known: Known, who: Who): string | Refusal {
  if (known.person_id !== who.personId || known.kind !== 'phone') {
    return { refusal: 'device_forked' };
  }
  return known.revoked_at === null ? known.code : { refusal: 'device_revoked' };
}

/** Phones in use; not those that were shut out, or that never recorded anything and are silent. */
async function countPhones({ sql, tenantId }: TenantTx, { personId }: Who): Promise<number> {
  const [held] = await sql<{ phones: number }[]>`
    select count(*)::integer as phones
    from device
    where tenant_id = ${tenantId} and person_id = ${personId} and revoked_at is null
      and (last_seq > 0 or unsent_count > 0
        or greatest(paired_at, last_contact_at) > now() - make_interval(days => ${idleDays}))`;
  return held?.phones ?? 0;
}

async function makeDevice(tx: TenantTx, who: Who, asked: PairRequest): Promise<string> {
  const { sql, tenantId, version } = tx;
  const code = (await codeKept(tx, asked.code)) ?? (await nextCode(tx));
  await sql`
    insert into device (tenant_id, id, person_id, code, label, kind, version)
    values (
      ${tenantId}, ${asked.deviceId}, ${who.personId}, ${code}, ${asked.label}, 'phone', ${version}
    )`;
  return code;
}

/** A phone that a restored server forgot keeps its documents' code, unless it was given away. */
async function codeKept({ sql, tenantId }: TenantTx, code: string | undefined) {
  const counter = code === undefined ? null : deviceCounter(code);
  if (code === undefined || counter === null) return null;
  const [kept] = await sql<{ code: string }[]>`
    update tenant
    set devices_made = greatest(devices_made, ${counter})
    where id = ${tenantId} and ${counter} <= devices_made + ${codesForgottenMost}
      and not exists (
        select from device where device.tenant_id = tenant.id and device.code = ${code})
    returning ${code} as code`;
  return kept?.code ?? null;
}

async function nextCode({ sql, tenantId }: TenantTx): Promise<string> {
  const [made] = await sql<{ devices_made: number }[]>`
    update tenant
    set devices_made = devices_made + 1
    where id = ${tenantId}
    returning devices_made`;
  if (!made) throw new Error(`The tenant ${tenantId} is gone`);
  return deviceCode(made.devices_made);
}
