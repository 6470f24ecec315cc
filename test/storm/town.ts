// Who takes part in a storm: tenants with their phones, each with customers of its own to walk, and
// one more phone that writes nothing and only follows what the others do.
import type { TenantPlan } from '../../server/setup/found-tenant.ts';
import {
  businessIdSchema,
  deviceIdSchema,
  personIdSchema,
  tenantIdSchema,
} from '../../shared/kernel/ids.ts';
import type { BenchDevice, Shape } from '../bench/push/workload.ts';
import { dairy, idOf } from '../world.ts';

/** `walkers` of the devices write; the last device only follows the first tenant. */
export type Town = { readonly shape: Shape; readonly walkers: readonly BenchDevice[] };

export type TownPlan = {
  readonly phones: number;
  readonly tenants: number;
  /** Of the round of each phone. */
  readonly customers: number;
};

/** The phones go evenly over the tenants. */
export function townOf({ phones, tenants, customers }: TownPlan): Town {
  const walkers = Array.from({ length: phones }, (_, n): BenchDevice => {
    const tenant = Math.floor((n * tenants) / phones);
    return deviceOf(tenant, n + 1, { from: n * customers, to: (n + 1) * customers });
  });
  const follower = deviceOf(0, phones + 1, { from: 0, to: 0 });
  const devices = [...walkers, follower];
  const plans = Array.from({ length: tenants }, (_, n) => planOf(n, devices));
  return { shape: { tenants: plans, devices }, walkers };
}

function deviceOf(tenant: number, n: number, round: Pick<BenchDevice, 'from' | 'to'>): BenchDevice {
  return {
    tenantId: tenantIdSchema.parse(idOf(0x10, tenant + 1)),
    deviceId: deviceIdSchema.parse(idOf(0x80, n)),
    personId: personIdSchema.parse(idOf(0x30, n)),
    businessId: businessIdSchema.parse(idOf(0x2001_0000 + tenant, tenant + 1)),
    ...round,
  };
}

function planOf(tenant: number, devices: readonly BenchDevice[]): TenantPlan {
  const id = tenantIdSchema.parse(idOf(0x10, tenant + 1));
  const own = devices.filter(({ tenantId }) => tenantId === id);
  return {
    id,
    name: `Tenant ${tenant + 1}`,
    businesses: own.slice(0, 1).map(({ businessId }) => ({ ...dairy, id: businessId })),
    people: own.map(({ personId }) => ({ id: personId, name: 'Walker', role: 'collector' })),
    rounds: [],
    products: [],
    tariffs: [],
    devices: own.map(({ deviceId, personId }) => ({
      id: deviceId,
      personId,
      label: 'Phone',
      kind: 'phone',
    })),
  };
}
