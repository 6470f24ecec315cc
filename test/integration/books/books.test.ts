// The books of the demo: sheets that tie to each other, pages that add up, and another bookkeeper,
// hledger, who comes to the same balance sheet and income statement from the exported journal.
import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booksRoom } from '../../../server/books/books-room.ts';
import { fillWithDemo } from '../../../server/demo/fill-with-demo.ts';
import { signUpPerson } from '../../../server/people/create-person.ts';
import { foundTenant } from '../../../server/setup/found-tenant.ts';
import type { JournalEntry } from '../../../shared/books/answers.ts';
import type { Currency } from '../../../shared/kernel/money.ts';
import { type Office, openOffice, password } from '../office.ts';

const NOON = Date.parse('2026-11-20T09:00:00.000Z');

let office: Office;
let cookie: string;
let collectors: string;
let businesses: readonly { readonly id: string; readonly currency: Currency }[];

beforeAll(async () => {
  office = await openOffice({
    rooms: [({ database }) => booksRoom({ database, nowMs: () => NOON })],
  });
  const { database, app } = office;
  let tenantId = '';
  await fillWithDemo(database, {
    customers: 60,
    nowMs: NOON,
    found: foundTenant,
    signUp: async (tenant, { id: personId, role, name }) => {
      if (role !== 'manager' && role !== 'collector') return;
      tenantId = tenant;
      const email = `demo-${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@example.com`;
      await signUpPerson(
        { database, auth: app.auth },
        { tenantId: tenant, personId, name, email, role, password },
      );
      if (role === 'manager') cookie = await office.cookieOf(email);
      else collectors ??= await office.cookieOf(email);
    },
  });
  businesses = await database.pool.query(
    ({ sql }) => sql<{ id: string; currency: Currency }[]>`
      select id, currency from business where tenant_id = ${tenantId} order by list_order`,
  );
});
afterAll(() => office.close());

async function ask(path: string) {
  const answer = await office.ask(`/api/books/${path}`, { cookie });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return await answer.json();
}

test('both columns of the trial balance are the same, and not nothing', async () => {
  for (const { id } of businesses) {
    const { debit, credit } = await ask(`${id}/trial-balance`);
    expect(debit).toBe(credit);
    expect(debit).toBeGreaterThan(0);
  }
});

test('assets are what is owed, own and earned, on any day', async () => {
  for (const { id } of businesses) {
    for (const day of ['2026-06-30', '2026-08-15', '2026-11-20']) {
      const sheet = await ask(`${id}/balance-sheet?to=${day}`);
      expect(sheet.assets.total).toBe(sheet.financing);
    }
  }
});

test('the year’s profit on the balance sheet is that of the profit and loss', async () => {
  for (const { id } of businesses) {
    const sheet = await ask(`${id}/balance-sheet`);
    const earned = await ask(`${id}/profit-and-loss`);
    expect(earned.profit).toBe(sheet.profitOfYear);
  }
});

test('outstanding less credit is what the receivables say, on any day', async () => {
  for (const { id } of businesses) {
    for (const day of ['2026-07-31', '2026-10-15', '2026-11-20']) {
      const { total, rounds } = await ask(`${id}/outstanding?to=${day}`);
      const { lines } = await ask(`${id}/trial-balance?to=${day}`);
      const booked = lines.find(({ code }: { code: string }) => code === '1200');
      expect(total.outstanding - total.unapplied).toBe(
        (booked?.debit ?? 0) - (booked?.credit ?? 0),
      );
      const columns: readonly number[] = Object.values(total.ageing);
      expect(columns.reduce((sum, column) => sum + column, 0)).toBe(total.outstanding);
      const byRound = rounds.map((round: { outstanding: number }) => round.outstanding);
      expect(byRound.reduce((sum: number, one: number) => sum + one, 0)).toBe(total.outstanding);
    }
  }
});

test('cash at the end is cash at the beginning and what moved it', async () => {
  for (const { id } of businesses) {
    const flow = await ask(`${id}/cash-flow?from=2026-09-01&to=2026-09-30`);
    expect(flow.opening + flow.operating.total + flow.financing.total).toBe(flow.closing);
    expect(flow.operating.total).toBeGreaterThan(0);
  }
});

test('the pages of an account run from its closing balance back to its opening one', async () => {
  const [{ id } = { id: '' }] = businesses;
  const span = 'from=2026-10-01&to=2026-10-31';
  const first = await ask(`${id}/accounts/1200?${span}`);
  const lines = [...first.lines];
  for (let { before } = first; before !== null; ) {
    const page = await ask(`${id}/accounts/1200?${span}&before=${encodeURIComponent(before)}`);
    lines.push(...page.lines);
    before = page.before;
  }
  expect(lines.length).toBeGreaterThan(50);
  expect(lines[0].balance).toBe(first.closing);
  expect(lines.at(-1).balance - lines.at(-1).amount).toBe(first.opening);
  const moved = lines.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0);
  expect(first.opening + moved).toBe(first.closing);
});

test('an entry leads to its fact, and the fact to its entries', async () => {
  const [{ id } = { id: '' }] = businesses;
  const { entries } = await ask(`${id}/journal`);
  expect(entries).toHaveLength(50);
  const [entry]: readonly JournalEntry[] = entries;
  const fact = await ask(`facts/${entry?.factId}`);
  expect(fact.entries).toContainEqual(entry);
  expect(fact).toMatchObject({ author: expect.any(String), deviceCode: expect.any(String) });
});

test('collectors are not asked into the books, nor strangers into others’', async () => {
  const [{ id } = { id: '' }] = businesses;
  const asked = `/api/books/${id}/trial-balance`;
  expect((await office.ask(asked, { cookie: collectors })).status).toBe(403);
  expect((await office.ask(asked)).status).toBe(401);
  const stranger = await office.cookieOf('asha@example.com');
  expect((await office.ask(asked, { cookie: stranger })).status).toBe(404);
  expect((await office.ask('/api/books/facts/nobody', { cookie })).status).toBe(404);
  expect((await office.ask(`${asked}?to=yesterday`, { cookie })).status).toBe(422);
});

/** Runs where it is installed: `apt-get install hledger`. */
const otherBookkeepers = ['hledger'].filter((name) => spawnSync(name, ['--version']).status === 0);

/** What hledger makes of a journal: amounts of one column by account code, in minor units. */
function byHledger(journal: string, words: readonly string[]): ReadonlyMap<string, number> {
  const told = execFileSync(
    'hledger',
    ['-f', '-', 'balance', ...words, '--flat', '--no-total', '--layout=bare', '-O', 'csv'],
    { input: journal, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  const rows = told
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').map((cell) => cell.replaceAll('"', '')));
  return new Map(
    rows.map(([account = '', , amount = '']) => [
      /:(\d{4}) /.exec(account)?.[1] ?? account,
      Math.round(Number(amount) * 100),
    ]),
  );
}

type Lines = readonly { readonly code: string; readonly amount: number }[];
const ours = (lines: Lines, sign: 1 | -1) =>
  lines.map(({ code, amount }): [string, number] => [code, sign * amount]);

test.each(otherBookkeepers)('%s comes to the same sheets from our journal', async () => {
  for (const { id } of businesses) {
    const answer = await office.ask(`/api/books/${id}/export?format=hledger`, { cookie });
    const journal = await answer.text();
    execFileSync('hledger', ['-f', '-', 'check', 'balanced', 'accounts', 'commodities'], {
      input: journal,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const until = ['-e', '2026-11-21'];
    const sheet = await ask(`${id}/balance-sheet`);
    expect(byHledger(journal, ['type:AL', ...until])).toEqual(
      new Map([...ours(sheet.assets.lines, 1), ...ours(sheet.liabilities.lines, -1)]),
    );
    const earned = await ask(`${id}/profit-and-loss?from=2026-08-01&to=2026-11-20`);
    expect(byHledger(journal, ['type:RX', '-b', '2026-08-01', ...until])).toEqual(
      new Map([...ours(earned.income.lines, -1), ...ours(earned.expenses.lines, 1)]),
    );
  }
});

test('the journal as CSV has every leg once and adds up to nothing', async () => {
  for (const { id } of businesses) {
    const answer = await office.ask(`/api/books/${id}/export?format=csv`, { cookie });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = (await answer.text()).trim().split('\r\n').slice(1);
    const sums = rows.map((row) => /,(\d+\.\d\d)?,(\d+\.\d\d)?,(INR|KES),/.exec(row) ?? []);
    const total = (column: number) =>
      sums.reduce((sum, found) => sum + Math.round(Number(found[column] ?? 0) * 100), 0);
    expect(total(1)).toBe(total(2));
    const legs = await office.database.pool.query(
      ({ sql }) => sql<{ legs: number }[]>`
        select sum(cardinality(amounts))::integer as legs from journal_entry
        where business_id = ${id}`,
    );
    expect(rows).toHaveLength(legs[0]?.legs ?? 0);
  }
});
