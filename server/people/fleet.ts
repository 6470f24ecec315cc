// The office's view of the phones: who carries which, when it was last heard of, what waits on it;
// and the way to shut one out that was lost.
import { Hono } from 'hono';
import { type FleetPhone, fleetSchema, revokeSchema } from '../../shared/held.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, type TenantRead, writeTenant } from '../db/tenant-transaction.ts';
import { closersOnly, officeOnly, type SignedIn } from './who.ts';

const revokeBytes = 1_024;

export function fleetRoutes(database: Database): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get(
    '/devices',
    describe({
      summary: 'The phones of the tenant, silent ones first',
      tag: 'people',
      answer: { description: 'What each last told of itself', schema: fleetSchema },
      refusals: ['forbidden'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      return c.json({ phones: await readTenant(database, tenantId, listPhones) });
    },
  );
  routes.post(
    '/devices/revoke',
    describe({
      summary: 'Shut out a phone that was lost',
      description: `From then on it pulls nothing. What it still pushes is kept apart until the
office releases it.`,
      tag: 'people',
      body: revokeSchema,
      answer: { description: 'The phones as they stand now', schema: fleetSchema },
      refusals: ['forbidden', 'not_found'],
    }),
    closersOnly,
    async (c) => {
      const { tenantId, role } = c.get('who');
      const body = await readBody(c.req.raw, revokeSchema, revokeBytes);
      if (!body.ok) return refuse(body.refusal);
      const { deviceId } = body.value;
      const found = await writeTenant(
        database,
        tenantId,
        ({ sql, version }) => sql`
          update device d
          set revoked_at = coalesce(d.revoked_at, now()), version = ${version}
          from person p
          where d.tenant_id = ${tenantId} and d.id = ${deviceId} and d.kind = 'phone'
            and p.tenant_id = d.tenant_id and p.id = d.person_id
            and (p.role <> 'owner' or ${role === 'owner'})
          returning d.id`,
      );
      if (found.length === 0) return refuse({ refusal: 'not_found' });
      return c.json({ phones: await readTenant(database, tenantId, listPhones) });
    },
  );
  return routes;
}

async function listPhones({ sql, tenantId }: TenantRead): Promise<readonly FleetPhone[]> {
  return await sql<FleetPhone[]>`
    select d.id as "deviceId", d.code, d.label, p.name as person, d.paired_at as "pairedAt",
      d.revoked_at as "revokedAt", d.last_contact_at as "lastContactAt",
      d.app_version as "appVersion", d.clock_offset_ms as "clockOffsetMs",
      d.unsent_count as "unsentCount", d.unsent_oldest_at as "unsentOldestAt",
      d.unsent_sums as "unsentSums", d.storage_kept as "isStorageKept",
      coalesce((
        select jsonb_agg(to_jsonb(told) order by told.at)
        from (
          select b.name as by, count(*)::integer as count,
            to_char(max(r.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
          from brought_in r
          join person b on b.tenant_id = r.tenant_id and b.id = r.person_id
          where r.tenant_id = d.tenant_id and r.device_id = d.id
          group by b.id, b.name
        ) told
      ), '[]') as "broughtIn"
    from device d
    join person p on p.tenant_id = d.tenant_id and p.id = d.person_id
    where d.tenant_id = ${tenantId} and d.kind = 'phone'
    order by d.revoked_at nulls first, d.last_contact_at nulls first, d.code`;
}
