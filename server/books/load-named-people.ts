// Whose money a line of a statement may be: customers and meters whose account code it names, as
// M-Pesa's A/C No. does, or whose phone number stands in it.
import { keyOf } from '../../shared/books/reconcile.ts';
import type { OpenLine, SuggestedPerson } from '../../shared/books/reconcile-answers.ts';
import { hasValidCheck, normaliseCode } from '../../shared/kernel/code.ts';
import {
  type AccountId,
  type BusinessId,
  type CustomerId,
  factIdSchema,
} from '../../shared/kernel/ids.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

type Named = Pick<OpenLine, 'place' | 'text' | 'reference' | 'amount'> & {
  readonly statementId: string;
};
type Row = {
  readonly by: 'code' | 'phone';
  readonly said: string;
  readonly customerId: CustomerId;
  readonly accountId: AccountId;
  readonly name: string;
};

/** Without the code of the country, as banks print them. */
const PHONE_DIGITS = 9;

/** At most one for each line of money that came in: a code before a phone number. */
export async function loadNamedPeople(
  { sql, tenantId }: TenantRead,
  businessId: BusinessId,
  lines: readonly Named[],
): Promise<SuggestedPerson[]> {
  const said = lines.flatMap((line) => (line.amount > 0 ? [{ line, ...saidIn(line) }] : []));
  const codes = [...new Set(said.flatMap((one) => one.codes))];
  const phones = [...new Set(said.flatMap((one) => one.phones))];
  if (codes.length + phones.length === 0) return [];
  const rows = await sql<Row[]>`
    select 'code' as by, code as said, id as "customerId", id as "accountId", name
    from customer
    where tenant_id = ${tenantId} and business_id = ${businessId} and code = any(${codes})
    union all
    select 'code', m.code, m.customer_id, m.id, coalesce(c.name, '')
    from meter m
    left join customer c on c.tenant_id = m.tenant_id and c.id = m.customer_id
    where m.tenant_id = ${tenantId} and m.business_id = ${businessId} and m.code = any(${codes})
    union all
    select 'phone', right(phone, ${PHONE_DIGITS}), id, id, name
    from customer
    where tenant_id = ${tenantId} and business_id = ${businessId}
      and right(phone, ${PHONE_DIGITS}) = any(${phones})
    order by 1, 2, 3`;
  const bySaid = new Map<string, Row | null>();
  // Two customers of one number: a person has to choose.
  for (const row of rows) bySaid.set(row.said, bySaid.has(row.said) ? null : row);
  const found = new Map<string, SuggestedPerson>();
  for (const { line, codes: own, phones: numbers } of said) {
    const row = [...own, ...numbers].map((one) => bySaid.get(one)).find((one) => one != null);
    if (row === undefined || row === null) continue;
    const { by, customerId, accountId, name } = row;
    const statementId = factIdSchema.parse(line.statementId);
    found.set(keyOf(line), { statementId, place: line.place, customerId, accountId, name, by });
  }
  return [...found.values()];
}

function saidIn({ text, reference }: Named) {
  const words = `${text} ${reference}`.split(/[^0-9A-Za-z-]+/).map(normaliseCode);
  const digits = `${text} ${reference}`.match(/\+?\d{9,15}/g) ?? [];
  return {
    codes: words.filter((word) => word.length >= 5 && hasValidCheck(word)),
    phones: digits.map((number) => number.slice(-PHONE_DIGITS)),
  };
}
