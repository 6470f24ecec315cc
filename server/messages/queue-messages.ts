// Queues messages about bills and payments: the text in the customer's language with the balance of
// that very account. A message has a key of what it is about and is queued once.
import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { instant } from '../../shared/kernel/day.ts';
import {
  type BusinessSettings,
  type MessageLanguage,
  templateOf,
} from '../../shared/ledger/business-settings.ts';
import type { queuedSchema } from '../../shared/messages/answers.ts';
import {
  type MessageKind,
  messageText,
  type ToldMessage,
} from '../../shared/messages/message-text.ts';
import { type Columns, tableOf } from '../db/columns.ts';
import type { GuardedSql } from '../db/guarded-sql.ts';

export type Queued = z.infer<typeof queuedSchema>;

/** Which documents: by their facts, or a business's bills from a day on. */
export type About =
  | { readonly factId: string }
  | { readonly factIds: readonly string[] }
  | { readonly businessId: string; readonly sinceDay: string };

export type Queueing = {
  readonly tenantId: string;
  readonly about: About;
  readonly language: MessageLanguage;
  readonly nowMs: number;
};

type Document = Omit<ToldMessage, 'used'> & {
  readonly factId: string;
  readonly kind: MessageKind;
  readonly customerId: string;
  readonly phone: string | null;
  readonly isStopped: boolean;
  /** Thousandths, null for a payment. */
  readonly usedThousandths: number | null;
  readonly unit: string | null;
  readonly settings: BusinessSettings;
};

export async function queueMessages(sql: GuardedSql, queueing: Queueing): Promise<Queued> {
  const { tenantId, language, nowMs } = queueing;
  const documents = await loadDocuments(sql, queueing);
  const reachable = documents.filter(({ phone, isStopped }) => phone !== null && !isStopped);
  const rows = reachable.map((one) => ({ ...one, text: textOf(one, language), id: randomUUID() }));
  const made =
    rows.length === 0
      ? []
      : await sql`
          insert into message (tenant_id, id, key, kind, customer_id, phone, text, next_at,
            created_at)
          select ${tenantId}, id, key, kind, customer_id, phone, text, ${instant(nowMs)},
            ${instant(nowMs)}
          from ${tableOf(sql, rows, messageColumns)}
          on conflict (tenant_id, key) do nothing
          returning id`;
  return {
    queued: made.length,
    before: rows.length - made.length,
    noPhone: documents.filter(({ phone }) => phone === null).length,
    stopped: documents.filter(({ isStopped }) => isStopped).length,
  };
}

type Row = Document & { readonly text: string; readonly id: string };

const messageColumns: Columns<Row> = {
  id: ['uuid', (row) => row.id],
  key: ['text', (row) => `${row.kind}:${row.factId}`],
  kind: ['text', (row) => row.kind],
  customer_id: ['uuid', (row) => row.customerId],
  phone: ['text', (row) => row.phone],
  text: ['text', (row) => row.text],
};

function textOf(document: Document, language: MessageLanguage): string {
  const { usedThousandths, unit, kind, settings, ...told } = document;
  const used = usedThousandths === null ? '' : `${usedThousandths / 1_000} ${unit ?? ''}`.trim();
  const template = templateOf({ settings }, kind, language);
  return messageText(kind, language, { ...told, used, template });
}

const DOCUMENTS_AT_ONCE = 20_000;

const idsOf = (about: Exclude<About, { readonly sinceDay: string }>) =>
  'factId' in about ? [about.factId] : [...about.factIds];

/** Bills and payments that stand, with whom they are about and what their account owes now. */
async function loadDocuments(sql: GuardedSql, { tenantId, about }: Queueing) {
  const which =
    'sinceDay' in about
      ? sql`f.business_id = ${about.businessId} and f.day >= ${about.sinceDay}
          and f.type = 'bill.issued'`
      : sql`f.id = any(${idsOf(about)}::uuid[]) and f.type in ('bill.issued', 'payment.recorded')`;
  return await sql<Document[]>`
    select f.id as "factId", case f.type when 'bill.issued' then 'bill' else 'receipt' end as kind,
      c.id as "customerId", c.name as customer, c.phone, s.phone is not null as "isStopped",
      b.name as business, b.currency, b.paybill, b.settings,
      coalesce((f.body ->> 'total')::bigint, (f.body ->> 'amount')::bigint) as amount,
      f.number, a.outstanding - a.unapplied as balance,
      case f.type when 'bill.issued'
        then coalesce(f.body ->> 'dueDay', to_char(f.day + b.credit_days, 'YYYY-MM-DD')) end
        as "dueDay",
      coalesce(m.code, c.code) as code, (f.body ->> 'used')::bigint as "usedThousandths",
      f.body #>> '{tariff,unit}' as unit
    from fact f
    join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
    join customer c on c.tenant_id = f.tenant_id and c.id = f.customer_id
    join account a on a.tenant_id = f.tenant_id and a.id = f.account_id
    left join meter m on m.tenant_id = f.tenant_id and m.id = f.account_id
    left join message_stop s on s.tenant_id = f.tenant_id and s.phone = c.phone
    where f.tenant_id = ${tenantId} and ${which}
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    order by f.id
    limit ${DOCUMENTS_AT_ONCE}`;
}
