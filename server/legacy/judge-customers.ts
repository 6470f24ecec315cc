// The customers and routes of a legacy source. Where there is no table of customers, those whom
// the invoices name are the customers.
import {
  type CustomerId,
  customerIdSchema,
  type RoundId,
  roundIdSchema,
} from '../../shared/kernel/ids.ts';
import { derivedId } from '../sync/derived-id.ts';
import { cleanText, damage, readPhone } from './judge-text.ts';
import {
  type Apart,
  amountIn,
  cell,
  type LegacyCustomer,
  type LegacyFrame,
  rowsOf,
  tablesOf,
} from './legacy-book.ts';
import type { LegacyRow } from './legacy-source.ts';
import type { Reason } from './reasons.ts';

export type LegacyRoute = {
  readonly row: LegacyRow;
  readonly id: RoundId;
  readonly name: string;
};

export type JudgedCustomers = {
  readonly routes: readonly LegacyRoute[];
  /** By the id that the source gives them. */
  readonly customers: ReadonlyMap<string, LegacyCustomer>;
  readonly apart: readonly Apart[];
};

export function judgeCustomers(frame: LegacyFrame): JudgedCustomers {
  const routes = judgeRoutes(frame);
  const byKey = new Map(routes.map((route) => [route.row.key, route]));
  const byName = new Map(routes.map((route) => [route.name.toLowerCase(), route]));
  const customers = new Map<string, LegacyCustomer>();
  const apart: Apart[] = [];
  const rows = customerRows(frame);
  for (const row of rows) {
    const wrong = wrongWith(row);
    const customer = judgeCustomer(row, frame, {
      route: (name) => byKey.get(name) ?? byName.get(name.toLowerCase()),
    });
    if (wrong === null) customers.set(row.key, customer);
    else {
      const amount = (customer.opening ?? 0) + (customer.outstanding ?? 0);
      apart.push({ table: 'customers', row, reasons: [wrong], amount });
    }
  }
  return { routes, customers, apart };
}

function wrongWith(row: LegacyRow): Reason | null {
  if (row.broken !== null) return 'row_broken';
  return row.isRepeated ? 'id_repeated' : null;
}

function customerRows(frame: LegacyFrame): readonly LegacyRow[] {
  if (tablesOf(frame.source, 'customers').length > 0) return rowsOf(frame, 'customers');
  const named = new Map<string, LegacyRow>();
  for (const row of rowsOf(frame, 'invoice_metadata')) {
    const key = cell(row, 'customer_id') ?? cell(row, 'customer_name', 'billing_name');
    if (row.broken !== null || key === null || named.has(key)) continue;
    const { amount: _, total_amount: __, total: ___, status: ____, ...cells } = row.cells;
    named.set(key, { ...row, key, cells, isRepeated: false });
  }
  return [...named.values()];
}

/** A round a route; they stand in the order in which the source has them. */
function judgeRoutes(frame: LegacyFrame): readonly LegacyRoute[] {
  return rowsOf(frame, 'routes')
    .filter((row) => wrongWith(row) === null)
    .map((row) => ({
      row,
      id: roundIdSchema.parse(legacyId(frame, 'route', row.key)),
      name: cleanText(cell(row, 'name', 'route_name'), 80) || `Route ${row.key}`,
    }));
}

/** The source's own id where it is one, so that old references still lead to the customer. */
function customerIdOf(frame: LegacyFrame, key: string): CustomerId {
  const own = customerIdSchema.safeParse(key.toLowerCase());
  return own.success ? own.data : customerIdSchema.parse(legacyId(frame, 'customer', key));
}

const legacyId = ({ source, business }: LegacyFrame, what: string, key: string) =>
  derivedId('legacy', what, source.name, business.id, key);

type Routes = { readonly route: (name: string) => LegacyRoute | undefined };

function judgeCustomer(row: LegacyRow, frame: LegacyFrame, routes: Routes): LegacyCustomer {
  const { currency } = frame.business;
  const written = cell(row, 'billing_name', 'name', 'customer_name', 'contact_person') ?? '';
  const name = cleanText(written, 120);
  const phone = phoneOf(row, frame);
  const placed = routeOf(row, routes);
  const place = cleanText(
    [cell(row, 'address'), cell(row, 'city')].filter(Boolean).join(', '),
    200,
  );
  const contact = cell(row, 'contact_person');
  const notes = [
    contact !== null && cleanText(contact, 120) !== name ? `Contact: ${contact}` : null,
    phone.note,
    cell(row, 'notes', 'note'),
  ];
  const [opening, outstanding] = [['opening_balance'], outstandingNames].map((names) =>
    readCell(row, names, currency),
  );
  return {
    row,
    id: customerIdOf(frame, row.key),
    name: name === '' ? `Customer ${row.key}`.slice(0, 120) : name,
    phone: phone.number,
    place,
    roundId: placed.roundId,
    stopOrder: stopOrderOf(cell(row, 'route_order', 'stop_order')),
    note: cleanText(notes.filter(Boolean).join('. '), 500),
    opening: opening?.minor ?? null,
    outstanding: outstanding?.minor ?? null,
    amountReasons: [...(opening?.reasons ?? []), ...(outstanding?.reasons ?? [])],
    reasons: [
      ...(name === '' ? (['name_missing'] as const) : []),
      ...damage(`${name} ${place}`),
      ...phone.reasons,
      ...placed.reasons,
    ],
  };
}

function phoneOf(row: LegacyRow, { business }: LegacyFrame) {
  const text = cell(row, 'phone_primary', 'phone', 'mobile', 'phone_number');
  const number = text === null ? null : readPhone(text, business.currency);
  const isUnread = text !== null && number === null;
  const reasons: readonly Reason[] = isUnread ? ['phone_unreadable'] : [];
  return { number, note: isUnread ? `Phone: ${text}` : null, reasons };
}

function routeOf(row: LegacyRow, routes: Routes) {
  const text = cell(row, 'route_id', 'route', 'route_name');
  const route = text === null ? undefined : routes.route(text);
  const reasons: readonly Reason[] = text !== null && route === undefined ? ['route_missing'] : [];
  return { roundId: route?.id ?? null, reasons };
}

const outstandingNames = ['outstanding_amount', 'outstanding', 'balance', 'amount_due'];

function stopOrderOf(text: string | null): number {
  const order = Number(text ?? '');
  return Number.isInteger(order) && order >= 0 && order <= 1_000_000 ? order : 0;
}

type ReadCell = { readonly minor: number | null; readonly reasons: readonly Reason[] };

/** An empty cell is nothing; one that can't be read is null, with its reason. */
function readCell(
  row: LegacyRow,
  names: readonly string[],
  currency: Parameters<typeof amountIn>[2],
): ReadCell {
  const read = amountIn(row, names, currency);
  if (read === null) return { minor: 0, reasons: [] };
  if (read.type !== 'amount') return { minor: null, reasons: [`amount_${read.type}`] };
  return { minor: read.minor, reasons: read.isRounded ? ['amount_rounded'] : [] };
}
