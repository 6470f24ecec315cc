// `routebook run <kind>`: carries out an import or a migration with steps to be watched, rehearses
// it, goes on with it, or takes it back. A new kind of run is a line in `kinds`.
import path from 'node:path';
import * as readline from 'node:readline/promises';
import * as z from 'zod/mini';
import { must } from '../../shared/kernel/assert.ts';
import type { RunReport } from '../../shared/runs/run-report.ts';
import type { Database } from '../db/open-database.ts';
import { carryOut } from '../runs/carry-out.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import { type RunPlan, RunStoppedError } from '../runs/run-plan.ts';
import { undoPlan } from '../runs/undo-plan.ts';
import type { Desk, Given, RoutebookCommand } from './command.ts';
import { findUndone } from './find-undone.ts';
import { readOptions } from './read-options.ts';
import { findAuthor } from './run-author.ts';
import { financialKinds } from './run-financials.ts';
import type { RunKind } from './run-kind.ts';
import { outstandingKind } from './run-outstanding.ts';
import { tellFinished, tellRun } from './tell-run.ts';
import { type Files, writeReport } from './write-report.ts';

const kinds: readonly RunKind[] = [outstandingKind, ...financialKinds];

const optionsSchema = z.object({
  tenant: z.optional(z.string()),
  as: z.optional(z.string()),
  dryRun: z.optional(z.boolean()),
  yes: z.optional(z.boolean()),
  rollback: z.optional(z.union([z.boolean(), z.string()])),
  report: z.optional(z.string()),
});

export const runCommand: RoutebookCommand = {
  name: 'run',
  summary: 'carry out an import or a migration, rehearse it, go on with it, take it back',
  declare: (words) => {
    words
      .argument('<kind>', kinds.map(({ name, summary }) => `${name}: ${summary}`).join('; '))
      .option('--from <source>', 'postgres url, or a folder of CSV files; it is only read')
      .option('--dry-run', 'all of it, and then rolled back: only the report remains')
      .option('--yes', 'carry it out without asking')
      .option('--rollback [run]', 'take back the latest run of this kind, or the one named by id')
      .option('--business <name>', 'the business; the only one otherwise')
      .option('--amount <meaning>', 'the bare amount stands before the invoices, or is the whole')
      .option('--day <day>', 'the day of the move, YYYY-MM-DD; today otherwise')
      .option('--name <name>', 'what the source is called: the same name is the same source')
      .option('--trade <trade>', 'makes the business when there is none of this name')
      .option('--currency <code>', 'of a business that is made', 'INR')
      .option('--zone <zone>', 'of a business that is made', 'Asia/Kolkata')
      .option('--skip-validation', 'meter-financials: without steps 3 and 5')
      .option('--check <what>', 'of a validation: payments, invoices or balances; all otherwise')
      .option('--old-tenant <id>', 'the tenant_id of the old database, where it has several')
      .option('--tariff <name>', 'by which moved meters are billed; the only one otherwise')
      .option('--overpayments <meaning>', 'they are within the payments on record, or beside them')
      .option('--tenant <name>', 'the tenant; the only one otherwise')
      .option('--as <email>', 'whose facts they are; the first owner or manager otherwise')
      .option('--report <folder>', 'where the report is written; the data folder otherwise');
  },
  run: async (desk, { options, args }) => {
    const asked = readOptions(optionsSchema, options);
    const kind = kinds.find(({ name, also }) => name === args[0] || also === args[0]);
    if (kind === undefined) {
      const known = kinds.map(({ name }) => name).join(', ');
      throw new Error(`There is no run ${args[0]}; there is ${known}`);
    }
    const { database } = await desk.openBook();
    const author = await findAuthor(database, asked);
    const isBack = asked.rollback !== undefined && asked.rollback !== false;
    const plan = isBack
      ? await planBack(database, { author, kind, options, named: asked.rollback ?? true })
      : await kind.plan(database, author, options);
    const isRehearsal = asked.dryRun === true;
    if (!isRehearsal && asked.yes !== true && plan.isReadOnly !== true) await confirm(plan);
    const folder = asked.report ?? path.join(desk.settings.dataFolder, 'runs');
    let files: Files | undefined;
    const report = await carryOut(database, plan, {
      ...{ author, isRehearsal, nowMs: Date.now },
      keep: async (whole, pages) => {
        files = await writeReport(folder, whole, pages);
      },
      onEvent: tellRun(desk, plan, isRehearsal),
    });
    tellEnd(desk, report, must(files, 'a run that ended keeps its report'));
    return { isGood: report.state === 'finished', report: { ...report, files } };
  },
};

type Back = {
  readonly author: ServerAuthor;
  readonly kind: RunKind;
  readonly options: Given['options'];
  readonly named: boolean | string;
};

async function planBack(database: Database, { author, kind, options, named }: Back) {
  if (kind.wayBack === undefined) {
    throw new RunStoppedError(`${kind.name} has no way back: it records nothing in the book`);
  }
  const { source, steps, close } = kind.wayBack(options);
  const runId = await findUndone(database, author, { kind: kind.kind, source, named });
  const plan = await undoPlan(database, { tenantId: author.tenantId, runId });
  return { ...plan, steps: [...plan.steps, ...steps], ...(close === undefined ? {} : { close }) };
}

/** Asks the person at the terminal; where there is none, says what to say. */
async function confirm(plan: RunPlan): Promise<void> {
  const what = `«${plan.kind}» on ${plan.source}`;
  const say = `Say --yes to carry out ${what}, or --dry-run to see it first`;
  if (!process.stdin.isTTY) throw new RunStoppedError(say);
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`Carry out ${what}? (yes/no) `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new RunStoppedError('Nothing was done');
}

function tellEnd(desk: Desk, report: RunReport, files: Files): void {
  for (const { table, outcome, rows } of report.counts) desk.say(`  ${table}: ${rows} ${outcome}`);
  desk.say(`Report: ${files.markdown} and ${files.json}`);
  if (report.isRehearsal) desk.say('It was a rehearsal: nothing was kept.');
  if (report.state === 'finished') tellFinished(desk, report);
}
