// `routebook rescue FILE`: brings in what a phone could not send, from its sealed file. Twice is
// the same as once, and so is the phone that comes back later. The passphrase comes by the
// environment.
import { readFile } from 'node:fs/promises';
import { must } from '../../shared/kernel/assert.ts';
import { tenantIdSchema } from '../../shared/kernel/ids.ts';
import { FACTS_A_BATCH } from '../../shared/protocol.ts';
import { openRescue, type RescueContent } from '../../shared/rescue-file.ts';
import type { Database } from '../db/open-database.ts';
import { rescue } from '../held/rescue.ts';
import { makeReceiver } from '../sync/receive.ts';
import type { RoutebookCommand } from './command.ts';
import { findAuthor } from './run-author.ts';

export const rescueCommand: RoutebookCommand = {
  name: 'rescue',
  summary: 'bring in what a phone could not send, from its rescue file',
  declare: (words) => {
    words.argument('<file>', 'the file; its passphrase in ROUTEBOOK_PASSPHRASE');
  },
  run: async (desk, { args }) => {
    const text = await readFile(must(args[0], 'commander asks for the file'), 'utf8');
    const passphrase = process.env['ROUTEBOOK_PASSPHRASE'] ?? '';
    const opened = await openRescue(text, { subtle: crypto.subtle, passphrase });
    if (opened.type !== 'opened') {
      desk.say(
        opened.type === 'sealed'
          ? 'The passphrase does not open it. Set ROUTEBOOK_PASSPHRASE to the one of its phone.'
          : 'This is no rescue file.',
      );
      return { isGood: false, report: { outcome: opened.type } };
    }
    const { database } = await desk.openBook();
    const report = await bringIn(database, opened.content);
    desk.say(
      report.refusal === null
        ? `${report.person}: ${report.applied} entries are in the book, ${report.apart} kept apart.`
        : `The book did not take them: ${report.refusal}.`,
    );
    return { isGood: report.refusal === null, report };
  },
};

async function bringIn(database: Database, content: RescueContent) {
  const receive = makeReceiver(database);
  const tenantId = tenantIdSchema.parse(content.tenantId);
  const { deviceId, person } = content;
  // Whoever may use the command line is the first of the office.
  const by = await findAuthor(database, { tenant: tenantId });
  const sum = { person, applied: 0, apart: 0 };
  for (let from = 0; from < content.facts.length; from += FACTS_A_BATCH) {
    const facts = content.facts.slice(from, from + FACTS_A_BATCH);
    const nowMs = Date.now();
    const rescued = await rescue(database, receive, { tenantId, deviceId, facts, nowMs, by });
    if ('refusal' in rescued) return { ...sum, refusal: rescued.refusal };
    sum.applied += rescued.applied;
    sum.apart += rescued.apart;
  }
  return { ...sum, refusal: null };
}
