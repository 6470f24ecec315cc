// Versions of tariffs, worked out again: of all that the office set for one tariff and day the one
// that was said last. Those that came with the business carry no stamp and have no fact.
import type { TenantRead } from '../db/tenant-transaction.ts';
import { compare, type Findings } from './findings.ts';

type Version = {
  readonly id: string;
  readonly fromDay: string;
  readonly stamp: string;
  readonly content: object;
};

export async function checkTariffs(read: TenantRead, findings: Findings): Promise<void> {
  const said = new Map<string, Version>();
  for (const one of await versionsSaid(read)) {
    const where = `${one.id} from ${one.fromDay}`;
    const held = said.get(where);
    if (held === undefined || held.stamp < one.stamp) said.set(where, one);
  }
  for (const row of await versionsHeld(read)) {
    const where = `${row.id} from ${row.fromDay}`;
    const expected = said.get(where);
    said.delete(where);
    if (expected === undefined && row.stamp === '') continue;
    compare(findings, { subject: 'tariff', where }, { expected: told(expected), found: told(row) });
  }
  for (const [where, missing] of said) {
    compare(findings, { subject: 'tariff', where }, { expected: told(missing), found: undefined });
  }
}

const told = (version: Version | undefined) =>
  version && { stamp: version.stamp, ...version.content };

const versionsSaid = async ({ sql, tenantId }: TenantRead) =>
  await sql<Version[]>`
  select body #>> '{tariff,id}' as id, body #>> '{tariff,fromDay}' as "fromDay",
    to_char(least(recorded_at + offset_ms * interval '1 millisecond', received_at),
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || id as stamp,
    body -> 'tariff' || jsonb_build_object('rules', coalesce(body #> '{tariff,rules}', '{}'))
      as content
  from fact
  where tenant_id = ${tenantId} and type = 'tariff.set'
  order by id`;

const versionsHeld = async ({ sql, tenantId }: TenantRead) =>
  await sql<Version[]>`
  select id, from_day as "fromDay", stamp,
    jsonb_build_object('id', id, 'fromDay', from_day, 'businessId', business_id, 'name', name,
      'unit', unit, 'standingCharge', standing_charge, 'blocks', blocks, 'rules', rules) as content
  from tariff
  where tenant_id = ${tenantId}
  order by id, from_day`;
