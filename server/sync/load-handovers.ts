// Judges the codes of cash that was handed over: each by the keys of the taker's phones that are in
// use. It waits for the hashes, so it stands with what is loaded, before the deciding.
import { type HandoverTold, isMadeWith } from '../../shared/cash/handover-code.ts';
import type { Fact } from '../../shared/facts.ts';
import type { FactId, PersonId } from '../../shared/kernel/ids.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import type { Told } from './batch.ts';

const { subtle } = crypto;

type Coded = HandoverTold & { readonly factId: FactId; readonly code: string };

/** The facts whose code nobody's phone made for just that; those without a code are none. */
export async function loadWrongCodes(
  { sql, tenantId }: TenantSql,
  told: readonly Told[],
): Promise<ReadonlySet<FactId>> {
  const coded = told.flatMap(({ fact }) => (fact.type === 'cash.handed_over' ? codedOf(fact) : []));
  if (coded.length === 0) return new Set();
  const takers = [...new Set(coded.map(({ takerId }) => takerId))];
  const keys = await sql<{ personId: PersonId; key: string }[]>`
    select d.person_id as "personId", encode(k.key, 'hex') as key
    from device_code_key k
    join device d on d.tenant_id = k.tenant_id and d.id = k.device_id
    where k.tenant_id = ${tenantId} and d.person_id = any(${takers}::uuid[])
      and d.revoked_at is null
    order by d.id`;
  const wrong = new Set<FactId>();
  for (const one of coded) {
    const own = keys.filter(({ personId }) => personId === one.takerId);
    const made = await Promise.all(
      own.map(({ key }) => isMadeWith({ subtle, key }, one, one.code)),
    );
    if (!made.includes(true)) wrong.add(one.factId);
  }
  return wrong;
}

function codedOf(fact: Fact<'cash.handed_over'>): readonly Coded[] {
  const { amount, to, code } = fact.body;
  if (to.type !== 'office' || code === undefined) return [];
  const { id: factId, businessId, authorId: giverId, day } = fact;
  return [{ factId, businessId, giverId, takerId: to.personId, amount, day, code }];
}
