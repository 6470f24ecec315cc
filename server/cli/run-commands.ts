// Runs one command of a list: the same help, the same --json, the same opening of the database for
// all of them. A failure is one sentence on standard error and exit code 1.
import { Command, CommanderError } from 'commander';
import { makeLog } from '../api/log.ts';
import { bookElsewhere, type Database, openDatabase } from '../db/open-database.ts';
import { type Auth, makeAuth } from '../people/auth.ts';
import { readSecret } from '../people/secret.ts';
import { readSettings } from '../settings.ts';
import type { Desk, Outcome, RoutebookCommand } from './command.ts';

export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Answers the exit code. `args` are those after the program's name. */
export async function runCommands(
  commands: readonly RoutebookCommand[],
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const program = new Command('routebook')
    .description('One offline-first book for businesses that sell, meter and collect.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  let exitCode = 0;
  for (const command of commands) {
    const words = program.command(command.name).description(command.summary);
    words.option('--json', 'print one JSON object as the last line, and nothing else');
    command.declare?.(words);
    words.action(async () => {
      exitCode = await runOne(command, { options: words.opts(), args: words.args }, terminal);
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Of words that it does not know commander has told already; help is no error.
    const isTold = error instanceof CommanderError;
    if (isTold && error.exitCode === 0) return 0;
    if (!isTold) terminal.err(`${sentenceOf(error)}\n`);
    if (args.includes('--json')) {
      terminal.out(`${JSON.stringify({ ok: false, error: sentenceOf(error) })}\n`);
    }
    return 1;
  }
}

const sentenceOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/^error: /, '');

async function runOne(
  command: RoutebookCommand,
  given: Parameters<RoutebookCommand['run']>[1],
  terminal: Terminal,
): Promise<number> {
  const isJson = given.options['json'] === true;
  const { desk, close } = openDesk(terminal, isJson);
  let outcome: Outcome;
  try {
    outcome = await command.run(desk, given);
  } finally {
    await close();
  }
  if (isJson) terminal.out(`${JSON.stringify(outcome.report)}\n`);
  return outcome.isGood ? 0 : 1;
}

type Book = { readonly database: Database; readonly auth: Auth };

function openDesk(
  terminal: Terminal,
  isJson: boolean,
): { readonly desk: Desk; readonly close: () => Promise<void> } {
  const settings = readSettings(terminal.environment);
  const log = makeLog(settings.logLevel);
  let book: Promise<Book> | undefined;
  const open = async (): Promise<Book> => {
    const database = await openDatabase(settings);
    const elsewhere = bookElsewhere(database, settings);
    if (elsewhere !== null) desk.say(elsewhere);
    const secret = readSecret(settings.dataFolder, settings.secret);
    return { database, auth: makeAuth(database, { secret, log }) };
  };
  const desk: Desk = {
    settings,
    log,
    say: (line) => {
      if (!isJson) terminal.out(`${line}\n`);
    },
    openBook: () => {
      book ??= open();
      return book;
    },
  };
  const close = async () => {
    const opened = await book?.catch(() => undefined);
    await opened?.database.close();
  };
  return { desk, close };
}
