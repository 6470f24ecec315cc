// Where every fact is that a phone has told its person was saved, and whether the documents of a
// phone are numbered without a hole.
import type postgres from 'postgres';
import type { PhoneDump } from './phones.ts';

/** A fact that was acknowledged to the person who wrote it down. */
export type Saved = { readonly id: string; readonly tenantId: string; readonly number?: string };

/** Facts that are neither in the book, nor in an outbox, nor kept apart with a reason. */
export async function lostFrom(
  sql: postgres.Sql,
  saved: readonly Saved[],
  phones: readonly PhoneDump[],
): Promise<readonly string[]> {
  const rows = await sql<{ key: string }[]>`
    select tenant_id || ' ' || id as key from fact
    union
    select tenant_id || ' ' || fact_id from held_fact
    where outcome <> 'applied' and refusal_words <> ''`;
  const places = new Set(rows.map(({ key }) => key));
  for (const { tenantId, tables } of phones) {
    for (const { id } of tables['outbox'] ?? []) places.add(`${tenantId} ${String(id)}`);
  }
  const lost = saved.filter(({ tenantId, id }) => !places.has(`${tenantId} ${id}`));
  if (lost.length === 0) return [];
  return [`${lost.length} facts are lost, first ${JSON.stringify(lost[0])}`];
}

/** Numbers of sales, receipts and bills, a series a device: 1, 2, 3 … in book and outboxes. */
export async function holesIn(
  sql: postgres.Sql,
  phones: readonly PhoneDump[],
): Promise<readonly string[]> {
  const rows = await sql<{ tenant: string; business: string; number: string }[]>`
    select tenant_id as tenant, business_id::text as business, number from fact
    where number like '%/%/%'
    union
    select tenant_id, coalesce(payload::jsonb ->> 'businessId', ''),
      coalesce(payload::jsonb -> 'body' ->> 'number', '')
    from held_fact where payload like '{%'`;
  const all = new Set(rows.map((row) => `${row.tenant} ${row.business} ${row.number}`));
  for (const { tenantId, tables } of phones) {
    for (const { fact } of tables['outbox'] ?? []) all.add(`${tenantId} ${numberOf(fact)}`);
  }
  const series = new Map<string, Set<number>>();
  for (const name of all) {
    const [, start, last] = /^(.+\/)(\d{5})$/.exec(name) ?? [];
    if (start === undefined) continue;
    series.set(start, (series.get(start) ?? new Set()).add(Number(last)));
  }
  return [...series].flatMap(([start, numbers]) => {
    const highest = Math.max(...numbers);
    return highest === numbers.size || start.includes('02/2627')
      ? []
      : [`the series ${start} has ${highest - numbers.size} holes up to ${highest}`];
  });
}

function numberOf(fact: unknown): string {
  const { businessId, body } = record(fact);
  return `${String(businessId)} ${String(record(body)['number'] ?? '')}`;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
