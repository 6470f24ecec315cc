// What is on the phones against what is in the database, when everything is still: nothing lost,
// nothing of somebody else, the same figures by a digest that each side works out for itself.
import { createHash } from 'node:crypto';
import type postgres from 'postgres';

/** One phone's tables as they lie in its database. */
export type PhoneDump = {
  readonly name: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly isOffice: boolean;
  /** Null where it has no session. */
  readonly deviceId: string | null;
  /** It has let go of history to make room. */
  readonly wasFull: boolean;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
};
export type Row = Readonly<Record<string, unknown>>;

const PICTURES: Readonly<Record<string, string>> = {
  accounts: `select a.id, a.outstanding::text, a.unapplied::text, a.version::text from account a
    join customer c on c.tenant_id = a.tenant_id and c.id = a.customer_id`,
  openItems: `select a.id, a.amount::text, a.allocated::text, a.version::text from open_item a
    join customer c on c.tenant_id = a.tenant_id and c.id = a.customer_id
      and not a.is_voided and a.allocated < a.amount`,
  customers: `select c.id, c.name, coalesce(c.round_id::text, '') as "roundId", c.version::text
    from customer c`,
  meters: `select a.id, a.version::text from meter a
    join customer c on c.tenant_id = a.tenant_id and c.id = a.customer_id`,
};

const columns: Readonly<Record<string, readonly string[]>> = {
  accounts: ['id', 'outstanding', 'unapplied', 'version'],
  openItems: ['id', 'amount', 'allocated', 'version'],
  customers: ['id', 'name', 'roundId', 'version'],
  meters: ['id', 'version'],
};

/** Devices that were shut out: they pull nothing, and what they pulled is gone. */
export async function shutOutIn(sql: postgres.Sql): Promise<ReadonlySet<string | null>> {
  const rows = await sql<{ id: string }[]>`select id from device where revoked_at is not null`;
  return new Set(rows.map(({ id }) => id));
}

/** What the database holds for a person: lines of each table, and all facts of the tenant. */
type Picture = {
  readonly lines: Readonly<Record<string, readonly string[]>>;
  readonly facts: readonly { readonly id: string; readonly isMine: boolean }[];
};
/** Looks once for all phones of one person. */
export type Look = (phone: PhoneDump) => Promise<Picture>;

export function lookInto(sql: postgres.Sql): Look {
  const seen = new Map<string, Promise<Picture>>();
  return async ({ tenantId, personId, isOffice }) => {
    const key = `${tenantId} ${personId}`;
    const picture = seen.get(key) ?? pictureOf(sql, { tenantId, personId, isOffice });
    seen.set(key, picture);
    return await picture;
  };
}

type Asking = Pick<PhoneDump, 'tenantId' | 'personId' | 'isOffice'>;

async function pictureOf(sql: postgres.Sql, { tenantId, personId, isOffice }: Asking) {
  const scope = isOffice
    ? 'true'
    : `(c.round_id is null or c.round_id in (select id from round r where
        r.tenant_id = c.tenant_id and r.collector_id = '${personId}'))`;
  const lines: Record<string, readonly string[]> = {};
  for (const [table, query] of Object.entries(PICTURES)) {
    const rows = await sql.unsafe<Row[]>(`${query} where c.tenant_id = '${tenantId}' and ${scope}`);
    lines[table] = linesOf(rows, columns[table] ?? []);
  }
  const facts = await sql.unsafe<{ id: string; isMine: boolean }[]>(
    `select f.id, coalesce(${scope}, false) as "isMine" from fact f
      left join customer c on c.tenant_id = f.tenant_id and c.id = f.customer_id
      where f.tenant_id = '${tenantId}'`,
  );
  return { lines, facts };
}

/** What differs between a phone and the database. */
export async function strayIn(look: Look, phone: PhoneDump): Promise<readonly string[]> {
  const found: string[] = [];
  const { lines, facts } = await look(phone);
  for (const [table, there] of Object.entries(lines)) {
    const here = linesOf(phone.tables[table] ?? [], columns[table] ?? []);
    if (digest(here) === digest(there)) continue;
    const [more] = here.filter((line) => !there.includes(line));
    const [less] = there.filter((line) => !here.includes(line));
    found.push(`${phone.name}: ${table} differ; only here ${more}, only there ${less}`);
  }
  const here = new Set((phone.tables['facts'] ?? []).map(({ id }) => id));
  const there = new Set<unknown>(facts.map(({ id }) => id));
  const lacking = phone.wasFull ? [] : facts.filter(({ id, isMine }) => isMine && !here.has(id));
  const ghosts = [...here].filter((id) => !there.has(id));
  if (lacking.length > 0) found.push(`${phone.name}: ${lacking.length} facts were never pulled`);
  if (ghosts.length > 0) found.push(`${phone.name}: ${ghosts.length} facts are in no book`);
  return [...found, ...unsettledOn(phone)];
}

function unsettledOn({ name, tables }: PhoneDump): readonly string[] {
  const stuck = (tables['outbox'] ?? []).filter(
    ({ state, refusal }) => state === 'waiting' || state === 'sending' || refusal === null,
  );
  const lingering = (tables['sent'] ?? []).filter(({ lingers }) => lingers === 1);
  return [
    ...(stuck.length > 0 ? [`${name}: ${stuck.length} facts wait though all is still`] : []),
    ...(lingering.length > 0 ? [`${name}: ${lingering.length} effects count twice`] : []),
  ];
}

const linesOf = (rows: readonly Row[], names: readonly string[]): readonly string[] =>
  rows.map((row) => names.map((name) => String(row[name] ?? '')).join(' ')).sort();

const digest = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex');
