// `routebook verify`: works the whole book out again from the facts and prints what differs. It
// ends with exit code 1 where anything does.
import * as z from 'zod/mini';
import { tenantIdSchema } from '../../shared/kernel/ids.ts';
import { verify } from '../verify/verify.ts';
import type { RoutebookCommand } from './command.ts';
import { readOptions } from './read-options.ts';
import { countMissing, seriesOf } from './series-command.ts';

const optionsSchema = z.object({ tenant: z.optional(tenantIdSchema) });

const DIFFERENCES_PRINTED = 50;

export const verifyCommand: RoutebookCommand = {
  name: 'verify',
  summary: 'work the book out again from the facts and print what differs',
  declare: (words) => {
    words.option('--tenant <id>', 'only this one; all of them otherwise');
  },
  run: async (desk, { options }) => {
    const { tenant } = readOptions(optionsSchema, options);
    const { database } = await desk.openBook();
    const report = await verify(database, tenant);
    const { facts, entries, openItems, allocations, buckets, customers, meters } = report.checked;
    desk.say(
      `Checked ${facts} facts, ${entries} journal entries, ${openItems} open items, ` +
        `${allocations} allocations, ${buckets} day sums, ${customers} customers, ` +
        `${meters} meters.`,
    );
    for (const difference of report.differences.slice(0, DIFFERENCES_PRINTED)) {
      const { what, where, expected, found } = difference;
      desk.say(`${what}: ${where}\n  expected ${expected}\n  found    ${found}`);
    }
    const missing = countMissing(await seriesOf(database, tenant ?? null));
    if (missing > 0) desk.say(`${missing} document numbers are missing: see routebook series.`);
    desk.say(
      report.ok
        ? 'The book follows from its facts; nothing differs.'
        : `${report.differenceCount} differences.`,
    );
    return { isGood: report.ok && missing === 0, report: { ...report, missingNumbers: missing } };
  },
};
