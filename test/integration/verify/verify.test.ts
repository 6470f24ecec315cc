// A damaged book is named as such, and by what is wrong with it. Each damage is done past the laws
// of the database, as a bad disk or a hasty administrator would; the undamaged book is clean.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../../server/db/open-database.ts';
import { verify } from '../../../server/verify/verify.ts';
import { cloneOf, dropDatabase, filledTemplate } from './clone-of.ts';

let template = '';
beforeAll(async () => {
  template = await filledTemplate(40);
});
afterAll(() => dropDatabase(template));

async function copy(): Promise<Database> {
  const database = await cloneOf(template);
  onTestFinished(() => database.close());
  return database;
}

/** Runs one statement past triggers and foreign keys; answers how many rows it touched. */
async function damage(database: Database, statement: string): Promise<number> {
  const setup = 'set local session_replication_role = replica';
  return await database.pool.transaction({ mode: 'write', setup }, async ({ sql }) => {
    await sql.unsafe('drop index fact_by_number');
    const result = await sql.unsafe(statement);
    return result.count;
  });
}

/** A journal entry of two legs, which a payment makes. */
const anEntry = `select id from journal_entry where purpose = 'post' and cardinality(amounts) = 2
  order by id limit 1`;
const aPayment = `select id from fact where type = 'payment.recorded' order by id limit 1`;
const unsettled = `select id from open_item where allocated = 0 and side = 1 and not is_voided
  order by id limit 1`;

const damages: readonly (readonly [damage: string, names: string, statement: string])[] = [
  [
    'the amounts of a journal entry are changed',
    'journal entry differs',
    `update journal_entry set amounts = array[amounts[1] + 100 * sign(amounts[1])::bigint,
      amounts[2] + 100 * sign(amounts[2])::bigint] where id = (${anEntry})`,
  ],
  [
    'a journal entry is deleted',
    'journal entry missing',
    `delete from journal_entry where id = (${anEntry})`,
  ],
  [
    'a journal line is deleted',
    'journal line missing',
    `delete from journal_line where entry_id = (${anEntry}) and line_no = 1`,
  ],
  [
    'a day bucket is off by one',
    'day bucket differs',
    `update account_day set debit = debit + 1
    where ctid = (select ctid from account_day order by ledger_account_id, day, slot limit 1)`,
  ],
  [
    'a day bucket is beyond what a number holds exactly',
    'day bucket differs',
    `update account_day set debit = debit + 9007199254740993
    where ctid = (select ctid from account_day order by ledger_account_id, day, slot limit 1)`,
  ],
  [
    'an open item is missing',
    'open item missing',
    `delete from open_item where id = (${unsettled})`,
  ],
  [
    'the amount of an open item is changed',
    'open item differs',
    `update open_item set amount = amount + 1 where id = (${unsettled})`,
  ],
  [
    'the counter of an open item is off',
    'open item differs',
    `update open_item set allocated = allocated - 1
    where id = (select id from open_item where allocated > 1 order by id limit 1)`,
  ],
  [
    'an allocation is moved to another debt',
    'allocation unexpected',
    `update allocation a set debit_id = o.id from open_item o
    where o.id = (${unsettled}) and a.ctid = (
      select x.ctid from allocation x where x.account_id = (
        select account_id from open_item where id = (${unsettled}))
      order by debit_id, credit_id limit 1)`,
  ],
  [
    'an allocation is deleted',
    'allocation missing',
    `delete from allocation
    where ctid = (select ctid from allocation order by debit_id, credit_id limit 1)`,
  ],
  [
    'what an account owes is changed',
    'account differs',
    `update account set outstanding = outstanding + 1
    where id = (select id from account order by id limit 1)`,
  ],
  [
    'what an account owes is changed, and receivables are not',
    'control account differs',
    `update account set outstanding = outstanding + 1
    where id = (select id from account order by id limit 1)`,
  ],
  [
    'what a round owes is off by one',
    'round differs',
    `update round_sum set outstanding = outstanding + 1
    where ctid = (select ctid from round_sum order by business_id, round_id limit 1)`,
  ],
  [
    'an account is deleted',
    'account missing',
    `delete from account where id = (select id from account order by id limit 1)`,
  ],
  [
    'a reading is changed',
    'reading differs',
    `update reading set value = value + 1000
    where id = (select id from reading order by id desc limit 1)`,
  ],
  [
    'a meter gets another serial number',
    'meter differs',
    `update meter set serial = 'X' where id = (select id from meter order by id limit 1)`,
  ],
  ['a fact is deleted', 'device sequence differs', `delete from fact where id = (${aPayment})`],
  ['a fact is deleted', 'journal entry unexpected', `delete from fact where id = (${aPayment})`],
  [
    'a fact is rewritten',
    'fact differs',
    `update fact set body = jsonb_set(body, '{note}', '"paid"') where id = (${aPayment})`,
  ],
  [
    'a void is not reversed',
    'reversal missing',
    `delete from journal_entry where purpose = 'reverse'`,
  ],
  ['a void is forgotten', 'void differs', `update fact_void set is_effective = false`],
  [
    'an issue is closed by what never came',
    'issue differs',
    `update issue set kind = 'void_target_unknown', resolved_at = now(), resolution = 'arrived',
      resolved_by_fact = fact_id
    where fact_id = (select fact_id from issue order by fact_id limit 1)`,
  ],
  [
    'a void of another day was no office’s',
    'void differs',
    `update fact_void set is_by_office = false`,
  ],
  [
    'a field of a customer is overwritten',
    'customer differs',
    `update customer set name = 'Somebody'
    where id = (select id from customer order by id limit 1)`,
  ],
  [
    'the last number of a device is too low',
    'device sequence differs',
    `update device set last_seq = last_seq - 1 where code = '02'`,
  ],
  [
    'a document number is taken twice',
    'document number differs',
    `update fact f set number = p.number from fact p
    where p.id = (${aPayment}) and f.id = (
      select x.id from fact x where x.type = 'payment.recorded' and x.business_id = p.business_id
      order by x.id desc limit 1)`,
  ],
  [
    'a receipt names a fact that is not there',
    'held fact differs',
    `insert into held_fact (tenant_id, device_id, seq, fact_id, sha256, payload, outcome,
      author_id, received_at, version)
    select tenant_id, device_id, 1000000, gen_random_uuid(), sha256, '{}', 'applied', author_id,
      received_at, version from fact where id = (${aPayment})`,
  ],
  ['an issue is deleted', 'issue missing', 'delete from issue'],
  [
    'an issue that nothing can close by itself is closed silently',
    'issue differs',
    `update issue set resolved_at = now(), resolution = 'arrived', resolved_by_fact = fact_id
    where fact_id = (select fact_id from issue where kind = 'overpaid' order by 1 limit 1)
      and kind = 'overpaid'`,
  ],
  [
    'the mark of what is settled on an account is emptied',
    'account differs',
    `update account set settled_debit = ''
    where id = (select id from account where settled_debit <> '' order by id limit 1)`,
  ],
  [
    'an account forgets whether anything was chosen on it',
    'account differs',
    `update account set has_choices = not has_choices
    where id = (select id from account order by id limit 1)`,
  ],
  [
    'a fact gets another author',
    'fact differs',
    `update fact set author_id = (select id from person where role = 'manager')
    where id = (select id from fact where type = 'stop.skipped' order by id limit 1)`,
  ],
  [
    'the version of a fact is beyond the tenant’s',
    'fact differs',
    `update fact set version = 1000000 where id = (${aPayment})`,
  ],
  ['the version of the tenant is set back', 'fact differs', 'update tenant set version = 1'],
  [
    'a ledger account becomes of another kind',
    'ledger account differs',
    `update ledger_account set type = 'income' where code = '1200'`,
  ],
];

test('the undamaged book is clean', async () => {
  const report = await verify(await copy());
  expect(report.differences).toEqual([]);
  expect(report.ok).toBe(true);
  expect(report.checked.customers).toBe(40);
  expect(report.checked.facts).toBeGreaterThan(700);
});

test.each(damages)('%s: %s', async (_, names, statement) => {
  const database = await copy();
  expect(await damage(database, statement)).toBeGreaterThan(0);
  const report = await verify(database);
  expect(report.ok).toBe(false);
  expect(report.differenceCount).toBeGreaterThan(0);
  expect(report.differences.map(({ what }) => what)).toContain(names);
});

test('the audit shares nothing with what it audits', () => {
  const folder = path.join(import.meta.dirname, '../../../server/verify');
  const audited = /from '[^']*(\/sync\/|ledger\/(allocate|posting|outstanding)\.ts|sale-total)/;
  const values = /^import \{[^}]*\b(rateUse|billCharge|taxLine|mergeFields|stampOf)\b/m;
  for (const file of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    expect(audited.test(text) || values.test(text), file).toBe(false);
  }
});
