// The facts of a tenant as they are stored, page by page in the order of their ids, each held
// against its own fingerprint and decoded by its own decoder.
import { createHash } from 'node:crypto';
import { decodeFact, type Fact } from '../../shared/facts.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import { canonicalJson, problemsInWords } from '../../shared/kernel/decode.ts';
import type { DeviceId, PersonId } from '../../shared/kernel/ids.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { compare, type Findings, tell } from './findings.ts';

export type StoredFact = {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly businessId: string;
  readonly deviceId: DeviceId;
  readonly authorId: PersonId;
  readonly seq: number;
  readonly recordedAt: string;
  readonly offsetMs: number;
  readonly day: Day;
  readonly body: unknown;
  readonly sha256: string;
  readonly customerId: string | null;
  readonly accountId: string | null;
  readonly number: string | null;
  readonly reference: string | null;
  readonly receiptNumber: string | null;
  readonly receivedAt: Instant;
  /** Recorded by the server itself: it carries the days of what it brings. */
  readonly isFromServer: boolean;
  readonly version: number;
};

const FACTS_A_PAGE = 1_000;

export async function* storedFacts({ sql, tenantId }: TenantRead) {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await sql<StoredFact[]>`
      select id, type, schema, business_id as "businessId", device_id as "deviceId",
        author_id as "authorId", seq, recorded_at as "recordedAt", offset_ms as "offsetMs", day,
        body, encode(sha256, 'hex') as sha256, customer_id as "customerId",
        account_id as "accountId", number, reference,
        receipt_number as "receiptNumber", received_at as "receivedAt",
          version, exists (
          select from device d
          where d.tenant_id = fact.tenant_id and d.id = fact.device_id and d.kind = 'server'
        ) as "isFromServer"
      from fact
      where tenant_id = ${tenantId} and id > ${after}
      order by id
      limit ${FACTS_A_PAGE}`;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield [...page];
  }
}

/** The fact itself, null where it can't be read. */
export function readStored(findings: Findings, stored: StoredFact): Fact | null {
  const { id, type, schema, businessId, recordedAt, offsetMs, day, body, seq } = stored;
  const told = { id, type, schema, businessId, recordedAt, offsetMs, day, body };
  const sha256 = createHash('sha256').update(canonicalJson(told)).digest('hex');
  compare(
    findings,
    { subject: 'fact', where: id },
    { expected: { sha256: stored.sha256 }, found: { sha256 } },
  );
  const decoded = decodeFact({ ...told, seq }, stored);
  if (decoded.ok) return decoded.value;
  const found = problemsInWords(decoded.problems);
  tell(findings, { what: 'fact differs', where: id, expected: 'a readable fact', found });
  return null;
}
