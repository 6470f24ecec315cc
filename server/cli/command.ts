// What a command of the command line is: its words, its options, and what it does. It answers with
// what `--json` prints; everything that a person reads on the way goes through `say`.
import type { Command as Words } from 'commander';
import type { Logger } from 'pino';
import type { Database } from '../db/open-database.ts';
import type { Auth } from '../people/auth.ts';
import type { Settings } from '../settings.ts';

export type Desk = {
  readonly settings: Settings;
  readonly log: Logger;
  /** A line for people, on standard output; nothing with `--json`. */
  say(line: string): void;
  /** Opens the database of the environment once; it is closed when the command ends. */
  openBook(): Promise<{ readonly database: Database; readonly auth: Auth }>;
};

/** `report` is printed with `--json`; `isGood` false makes the exit code 1. */
export type Outcome = {
  readonly isGood: boolean;
  readonly report: Readonly<Record<string, unknown>>;
};

export type RoutebookCommand = {
  readonly name: string;
  readonly summary: string;
  /** Adds arguments and options. */
  readonly declare?: (words: Words) => void;
  /** `options` as commander read them, arguments in order. */
  readonly run: (desk: Desk, given: Given) => Promise<Outcome>;
};

export type Given = {
  readonly options: Readonly<Record<string, unknown>>;
  readonly args: readonly string[];
};
