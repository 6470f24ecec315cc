// Starts Routebook: reads the environment once, says when it answers, and stops when it is told to.
import path from 'node:path';
import { makeLog } from './api/log.ts';
import { ignoreDriverSocketFault } from './db/driver-socket-fault.ts';
import { defaultMigrationsFolder } from './db/migrate.ts';
import { bookElsewhere } from './db/open-database.ts';
import { demoPeople } from './demo/demo-people.ts';
import { findDemoDue, openDemo } from './open-demo.ts';
import { type DemoSignIn, listDemoSignIns } from './people/demo-sign-ins.ts';
import { rooms } from './rooms.ts';
import { type Composition, type FillWithDemo, type Running, serve } from './serve.ts';
import { readSettings, type Settings } from './settings.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = makeLog(settings.logLevel);
  ignoreDriverSocketFault(log);
  const running = await start(settings, { rooms, clientFolder: builtClient() }, log);
  say(`Routebook is ready at ${running.address}`);
  const elsewhere = bookElsewhere(running.database, settings);
  if (elsewhere !== null) say(`  ${elsewhere}`);
  saySignIns(await listDemoSignIns(running.database));
}

function saySignIns(signIns: readonly DemoSignIn[]): void {
  for (const { name, role, email, password } of signIns) {
    say(`  ${name}, ${role}: ${email} / ${password}`);
  }
}

/**
 * An empty book on this machine's own database gets the demo, so that there is something; one that
 * was cut off is completed, as of the moment when it was begun.
 */
const fillEmptyBook =
  (stopping: AbortSignal): FillWithDemo =>
  async ({ database, auth }) => {
    const due = await findDemoDue(database, Date.now());
    if (due === null) return;
    const progress = () => stopping.throwIfAborted();
    if (due.type === 'new') {
      say('Filling the empty book with a demo …');
      await openDemo({ database, auth }, { nowMs: Date.now(), progress });
      return;
    }
    say('The demo was cut off while it was filled: completing it …');
    try {
      await openDemo({ database, auth }, { nowMs: due.sinceMs, progress });
    } catch (error) {
      stopping.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      say(`It can't be completed (${why}). Delete the data folder for a new one. Its sign-ins:`);
      saySignIns(demoPeople);
    }
  };

/** Stops on the first signal, also while it still starts or fills the demo. */
async function start(
  settings: Settings,
  composition: Omit<Composition, 'fillWithDemo'>,
  log: ReturnType<typeof makeLog>,
): Promise<Running> {
  const stopping = new AbortController();
  const fillWithDemo = fillEmptyBook(stopping.signal);
  const starting = serve(settings, { ...composition, fillWithDemo }, log);
  const stop = () => {
    stopping.abort(new Error('Stopped while it started'));
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return await starting;
}

/** `dist/client` of the package, from the source as well as from the bundle. */
function builtClient(): string {
  return path.resolve(defaultMigrationsFolder(), '..', '..', '..', 'dist', 'client');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
