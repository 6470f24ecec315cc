// GET /api/settling/:accountId: what is owed and in hand on an account and what was chosen, so that
// the office sees what becomes of it before it chooses anew. Choosing is a fact like any other.
import { Hono } from 'hono';
import { decode } from '../../shared/kernel/decode.ts';
import { type AccountId, accountIdSchema } from '../../shared/kernel/ids.ts';
import { byAge, type OpenItem } from '../../shared/ledger/open-item.ts';
import { type Settling, settlingSchema } from '../../shared/settling-answers.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { loadChosenAnew } from '../sync/load-chosen-anew.ts';

export function settlingRoom({ database }: { readonly database: Database }): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get(
    '/settling/:accountId',
    describe({
      summary: 'What is owed and in hand on an account, and what was chosen to settle what',
      tag: 'receivables',
      answer: { description: 'Open items by age; choices', schema: settlingSchema },
      refusals: ['forbidden', 'not_found'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const accountId = decode(accountIdSchema, c.req.param('accountId'));
      if (!accountId.ok) return refuse({ refusal: 'not_found' });
      const settling = await readTenant(database, tenantId, (read) =>
        loadSettling(read, accountId.value),
      );
      return settling === null ? refuse({ refusal: 'not_found' }) : c.json(settling);
    },
  );
  return routes;
}

type Row = Omit<OpenItem, 'side' | 'choices'> & {
  readonly side: 1 | -1;
  readonly choices: OpenItem['choices'] | null;
};

/** Null where there is no such account. */
async function loadSettling(read: TenantRead, accountId: AccountId): Promise<Settling | null> {
  const { sql, tenantId } = read;
  const [account] = await sql<{ id: string }[]>`
    select id from account where tenant_id = ${tenantId} and id = ${accountId}`;
  if (account === undefined) return null;
  const rows = await sql<Row[]>`
    select id, account_id as "accountId", side, kind, amount, day, due_day as "dueDay", number,
      choices
    from open_item
    where tenant_id = ${tenantId} and account_id = ${accountId} and not is_voided
    order by id`;
  const openItems = rows.map(
    ({ side, choices, ...row }): OpenItem => ({
      ...row,
      side: side === 1 ? 'debit' : 'credit',
      choices: choices ?? [],
    }),
  );
  const anew = await loadChosenAnew(read, [accountId]);
  return {
    openItems: openItems.toSorted(byAge).map((open) => ({ ...open, choices: [...open.choices] })),
    chosenAnew: anew.map((one) => ({ ...one, choices: [...one.choices] })),
  };
}
