// Starts Routebook: reads the environment once, says when it answers, and stops when it is told to.
import path from 'node:path';
import { makeLog } from './api/log.ts';
import { ignoreDriverSocketFault } from './db/driver-socket-fault.ts';
import { defaultMigrationsFolder } from './db/migrate.ts';
import { bookElsewhere } from './db/open-database.ts';
import { openDemo } from './open-demo.ts';
import { listDemoSignIns } from './people/demo-sign-ins.ts';
import { rooms } from './rooms.ts';
import { type Composition, type FillWithDemo, type Running, serve } from './serve.ts';
import { readSettings, type Settings } from './settings.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = makeLog(settings.logLevel);
  ignoreDriverSocketFault(log);
  const composition: Composition = {
    rooms,
    clientFolder: builtClient(),
    fillWithDemo: fillEmptyBook,
  };
  const running = await start(settings, composition, log);
  say(`Routebook is ready at ${running.address}`);
  const elsewhere = bookElsewhere(running.database, settings);
  if (elsewhere !== null) say(`  ${elsewhere}`);
  for (const { name, role, email, password } of await listDemoSignIns(running.database)) {
    say(`  ${name}, ${role}: ${email} / ${password}`);
  }
}

/** An empty book on this machine's own database gets the demo, so that there is something. */
const fillEmptyBook: FillWithDemo = async ({ database, auth }) => {
  say('Filling the empty book with a demo …');
  await openDemo({ database, auth }, { nowMs: Date.now() });
};

/** Stops on the first signal, also while it still starts. */
async function start(
  settings: Settings,
  composition: Composition,
  log: ReturnType<typeof makeLog>,
): Promise<Running> {
  const starting = serve(settings, composition, log);
  const stop = () => {
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
