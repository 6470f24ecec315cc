// `routebook bill`: the monthly billing of a business, of its meters or its deliveries, as a run.
// Without --yes it is a rehearsal: the same work, rolled back, with the report of what would be.
import * as z from 'zod/mini';
import { dayIn, daySchema } from '../../shared/kernel/day.ts';
import { tenantIdSchema } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { rowName, rowsToLookAt } from '../../shared/runs/run-report.ts';
import { usualUpTo } from '../billing/usual-up-to.ts';
import { billingOf } from '../billing-of.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { loadOfficers } from '../people/officers.ts';
import { carryOut } from '../runs/carry-out.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import { loadBusinesses } from '../sync/load.ts';
import type { RoutebookCommand } from './command.ts';
import { readOptions } from './read-options.ts';

const optionsSchema = z.object({
  business: z.string().check(z.minLength(1)),
  upTo: z.optional(daySchema),
  tenant: z.optional(tenantIdSchema),
  yes: z.optional(z.boolean()),
});

export const billCommand: RoutebookCommand = {
  name: 'bill',
  summary: 'bill the meters or the deliveries of a business up to a day; rehearses without --yes',
  declare: (words) => {
    words
      .requiredOption('--business <name>', 'its name, or the beginning of it')
      .option(
        '--up-to <day>',
        'the last day that is billed; without it yesterday, of deliveries the last of last month',
      )
      .option('--tenant <id>', 'needed where several hold such a business')
      .option('--yes', 'issue the bills');
  },
  run: async (desk, { options }) => {
    const asked = readOptions(optionsSchema, options);
    const { database } = await desk.openBook();
    const { business, author } = await findBusiness(database, asked);
    const nowMs = Date.now();
    const upTo = asked.upTo ?? usualUpTo(business, dayIn(business.zone, nowMs));
    const isRehearsal = asked.yes !== true;
    desk.say(`${isRehearsal ? 'Rehearsing' : 'Billing'} ${business.name} up to ${upTo}`);
    const report = await carryOut(database, billingOf({ business, upTo }), {
      ...{ author, isRehearsal, nowMs: Date.now },
      onEvent: (event) => {
        if (event.type === 'progress') desk.say(`${event.done} of ${event.total}`);
      },
    });
    const [first, ...others] = report.steps;
    const figures = first?.figures ?? {};
    const late = others[0]?.figures ?? {};
    for (const [name, figure] of Object.entries(figures)) desk.say(`${name.padEnd(12)} ${figure}`);
    if (Number(late['charged'] ?? 0) > 0) {
      desk.say(`late fees    ${late['charged']}, ${late['totalMinor']} in minor units`);
    }
    for (const row of report.rows.filter(({ outcome }) => outcome === 'apart')) {
      desk.say(`held ${rowName(row)}: ${row.words} (${row.reasons.join(', ')})`);
    }
    const more = rowsToLookAt(report) - report.rows.length;
    if (more > 0) desk.say(`and ${more} more to look at, in the office under the run`);
    if (isRehearsal) desk.say('Nothing was issued. Add --yes to issue these bills.');
    const seconds = (Date.now() - nowMs) / 1_000;
    return {
      isGood: report.state === 'finished',
      report: { ...figures, upTo, isRehearsal, seconds },
    };
  },
};

type Asked = Pick<z.infer<typeof optionsSchema>, 'business' | 'tenant'>;

/** The one business of that name, and who in its office the bills are issued by. */
export async function findBusiness(database: Database, { business: name, tenant }: Asked) {
  const tenants = await database.pool.query(
    ({ sql }) => sql<{ id: string }[]>`
      select id from tenant where ${tenant ?? null}::uuid is null or id = ${tenant ?? null}::uuid
      order by id`,
  );
  const found: { business: Business; author: ServerAuthor }[] = [];
  for (const { id } of tenants) {
    const tenantId = tenantIdSchema.parse(id);
    const [[person], businesses] = await readTenant(database, tenantId, async (read) => [
      await loadOfficers(read),
      await loadBusinesses(read),
    ]);
    for (const business of businesses.values()) {
      const isNamed = business.name.toLowerCase().startsWith(name.toLowerCase());
      if (isNamed && person) found.push({ business, author: { tenantId, ...person } });
    }
  }
  const [only] = found;
  if (only === undefined) throw new Error(`No business is called ${name}`);
  if (found.length > 1) throw new Error(`${found.length} businesses begin with ${name}: say more`);
  return only;
}
