// `routebook demo`: fills the book with a dairy, a water utility and a shop, and shows how to sign
// in.
import * as z from 'zod/mini';
import { demoPeople } from '../demo/demo-people.ts';
import { openDemo } from '../open-demo.ts';
import type { Desk, RoutebookCommand } from './command.ts';
import { readOptions } from './read-options.ts';

const wholeNumber = (least: number, most: number) =>
  z.coerce.number().check(z.int(), z.gte(least), z.lte(most));

const optionsSchema = z.object({
  customers: wholeNumber(1, 50_000),
  seed: wholeNumber(0, 4_294_967_295),
  months: wholeNumber(1, 24),
});

export const demoCommand: RoutebookCommand = {
  name: 'demo',
  summary: 'fill the book with three businesses and half a year of work',
  declare: (words) => {
    words
      .option('--customers <number>', 'half buy milk, a third water, the others gas', '600')
      .option('--seed <number>', 'the same seed and day give the same demo', '2026')
      .option('--months <number>', 'how far back it goes', '6');
  },
  run: async (desk, { options }) => {
    const size = readOptions(optionsSchema, options);
    const { database, auth } = await desk.openBook();
    const startedMs = Date.now();
    const filled = await openDemo(
      { database, auth },
      { ...size, nowMs: startedMs, progress: tellTenths(desk) },
    );
    const { customers, facts } = filled;
    const seconds = Math.round((Date.now() - startedMs) / 100) / 10;
    desk.say(
      filled.filled
        ? `Recorded ${facts} facts of ${customers} customers in ${seconds} s.`
        : 'The demo is here already; nothing was changed.',
    );
    for (const { name, role, email, password } of demoPeople) {
      desk.say(`  ${email} / ${password}  ${name}, ${role}`);
    }
    const signIns = demoPeople.map(({ email, password, role }) => ({ email, password, role }));
    return { isGood: true, report: { ...filled, seconds, signIns } };
  },
};

/** A line at every tenth of the way. */
function tellTenths(desk: Pick<Desk, 'say'>): (sent: number, of: number) => void {
  let told = 0;
  return (sent, of) => {
    const tenth = of === 0 ? 0 : Math.floor((sent / of) * 10);
    if (tenth <= told) return;
    told = tenth;
    desk.say(`${sent} of ${of} facts`);
  };
}
