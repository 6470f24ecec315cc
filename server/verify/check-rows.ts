// Holds customers and meters against the fields that the facts alone would give them.
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { ExpectedBook, ExpectedRow } from './expected-book.ts';
import { compare, type Fields, type Findings } from './findings.ts';

/** Who somebody is, and what a meter is, while nothing but the id is known. */
const unknownCustomer: Fields = {
  name: '',
  phone: null,
  place: '',
  roundId: null,
  stopOrder: 0,
  code: null,
  note: '',
};
const unknownMeter: Fields = {
  customerId: null,
  serial: '',
  digits: 5,
  tariffId: null,
  startValue: 0,
  installedDay: null,
  code: null,
  multiplier: 1,
  place: '',
  removedDay: null,
};

type Row = Fields & { readonly id: string; readonly businessId: string };

export async function checkRows(
  read: TenantRead,
  findings: Findings,
  { customers, meters }: ExpectedBook,
): Promise<void> {
  const { sql, tenantId } = read;
  await inPages(
    (after) => customersAfter(read, after),
    (row) => {
      findings.checked.customers += 1;
      const expected = expectedFields(customers, row, unknownCustomer);
      compare(findings, { subject: 'customer', where: row.id }, { expected, found: row });
    },
  );
  await inPages(
    (after) => metersAfter(read, after),
    (row) => {
      findings.checked.meters += 1;
      const expected = expectedFields(meters, row, unknownMeter);
      compare(findings, { subject: 'meter', where: row.id }, { expected, found: row });
    },
  );
  const tell = (subject: 'customer' | 'meter') => (where: string) =>
    compare(findings, { subject, where }, { expected: { id: where }, found: undefined });
  for (const id of customers.keys()) tell('customer')(id);
  for (const id of meters.keys()) tell('meter')(id);
  const departed = await sql<{ id: string; roundId: string }[]>`
    select c.id, c.round_id as "roundId"
    from customer c
    join departure d
      on d.tenant_id = c.tenant_id and d.customer_id = c.id and d.round_id = c.round_id
    where c.tenant_id = ${tenantId}
    order by c.id`;
  for (const { id, roundId } of departed) {
    const found = { departedFrom: roundId };
    compare(findings, { subject: 'customer', where: id }, { expected: undefined, found });
  }
}

const ROWS_A_PAGE = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

async function inPages(
  pageAfter: (after: string) => Promise<readonly Row[]>,
  check: (row: Row) => void,
): Promise<void> {
  let after = FIRST_ID;
  for (;;) {
    const page = await pageAfter(after);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
    for (const row of page) check(row);
  }
}

/** Takes the row off the expected ones, so that what is left at the end is missing. */
function expectedFields(
  rows: Map<string, ExpectedRow>,
  { id, businessId }: Row,
  unknown: Fields,
): Fields | undefined {
  const row = rows.get(id);
  if (row === undefined) return undefined;
  rows.delete(id);
  const { businesses, isKnown, fields } = row;
  const own = Object.keys(unknown).map((field) => {
    const won = fields.get(field);
    return [field, won === undefined ? unknown[field] : won.value] as const;
  });
  return {
    ...Object.fromEntries(own),
    isKnown,
    stamps: Object.fromEntries([...fields].map(([field, { stamp }]) => [field, stamp])),
    businessId: businesses.has(businessId) ? businessId : [...businesses].join(),
  };
}

const customersAfter = ({ sql, tenantId }: TenantRead, after: string) => sql<Row[]>`
  select id, business_id as "businessId", name, phone, place, round_id as "roundId",
    stop_order as "stopOrder", code, note, is_registered as "isKnown", stamps
  from customer
  where tenant_id = ${tenantId} and id > ${after}
  order by id
  limit ${ROWS_A_PAGE}`;

const metersAfter = ({ sql, tenantId }: TenantRead, after: string) => sql<Row[]>`
  select id, business_id as "businessId", customer_id as "customerId", serial, digits,
    tariff_id as "tariffId", start_value as "startValue", installed_day as "installedDay", code,
    multiplier, place, removed_day as "removedDay", is_installed as "isKnown", stamps
  from meter
  where tenant_id = ${tenantId} and id > ${after}
  order by id
  limit ${ROWS_A_PAGE}`;
