// The rounds and the price list that a move needs: rows of the office, not facts. The same source
// makes the same rows; one that is there already keeps what the office made of it.
import { price } from '../../shared/kernel/quantity.ts';
import { writeTenant } from '../db/tenant-transaction.ts';
import type { Figures, RunRow, StepDesk } from '../runs/run-plan.ts';
import { derivedId } from '../sync/derived-id.ts';
import type { LegacyBook } from './judge-source.ts';
import { cleanText } from './judge-text.ts';
import { cell, type LegacyFrame, rowsOf } from './legacy-book.ts';
import { inWords, type Reason } from './reasons.ts';

/** Makes rounds of routes and a price list of products. */
export async function createLists(desk: StepDesk, book: LegacyBook): Promise<Figures> {
  const { frame, routes } = book;
  const rounds = routes.map(({ id, name }, listOrder) => ({ id, name, listOrder }));
  const products = rowsOf(frame, 'products').map((row, listOrder) => ({
    row,
    ...productOf(row, frame),
    listOrder,
  }));
  const priced = products.filter(({ reasons }) => reasons.length === 0);
  await writeTenant(desk.database, desk.author.tenantId, async ({ sql, tenantId, version }) => {
    await sql`
      insert into round (tenant_id, id, business_id, name, collector_id, list_order, version)
      select ${tenantId}, id, ${frame.business.id}, name, null, "listOrder", ${version}
      from json_to_recordset(${JSON.stringify(rounds)}::text::json) as row (
        id uuid, name text, "listOrder" smallint)
      on conflict (tenant_id, id) do nothing`;
    await sql`
      insert into product (tenant_id, id, business_id, name, unit, price_micros, tax_rate_bp,
        is_tax_included, hsn, list_order, version)
      select ${tenantId}, id, ${frame.business.id}, name, unit, price, rate, false, '',
        "listOrder", ${version}
      from json_to_recordset(${JSON.stringify(priced)}::text::json) as row (
        id uuid, name text, unit text, price bigint, rate integer, "listOrder" smallint)
      on conflict (tenant_id, id) do nothing`;
  });
  const landed = { outcome: 'landed', reasons: [], words: '' } as const;
  const none = { amount: null, customerId: null, factId: null };
  const rows: readonly RunRow[] = [
    ...routes.map(({ row }) => ({
      ...{ table: 'routes', key: row.key, source: row.cells },
      ...landed,
      ...none,
    })),
    ...products.map(({ row, reasons }) => ({
      ...{ table: 'products', key: row.key, source: row.cells },
      ...(reasons.length === 0
        ? landed
        : ({ outcome: 'apart', reasons, words: inWords(reasons) } as const)),
      ...none,
    })),
  ];
  await desk.tell(rows);
  return { rounds: rounds.length, products: priced.length };
}

function productOf(row: Parameters<typeof cell>[0], { business, source }: LegacyFrame) {
  const text = cell(row, 'current_price', 'price', 'unit_price') ?? '';
  const micros = /^\d{1,8}(\.\d{1,6})?$/.test(text) ? Math.round(Number(text) * 1_000_000) : null;
  const rate = Number(cell(row, 'gst_rate', 'tax_rate') ?? '0');
  const isRated = Number.isFinite(rate) && rate >= 0 && rate <= 100;
  const reasons: readonly Reason[] = micros === null || !isRated ? ['price_unreadable'] : [];
  return {
    id: derivedId('legacy', 'product', source.name, business.id, row.key),
    name: cleanText(cell(row, 'name', 'product_name'), 120) || `Product ${row.key}`,
    unit: cleanText(cell(row, 'unit', 'unit_of_measure'), 20),
    price: micros === null ? 0 : price(micros),
    rate: isRated ? Math.round(rate * 100) : 0,
    reasons,
  };
}
