// The command line: `routebook <command>`. A command is a file of its own and a line in this list.

import { makeLog } from '../api/log.ts';
import { ignoreDriverSocketFault } from '../db/driver-socket-fault.ts';
import { addPerson } from './add-person.ts';
import { billCommand } from './bill-command.ts';
import type { RoutebookCommand } from './command.ts';
import { demoCommand } from './demo-command.ts';
import { exportCommand } from './export-command.ts';
import { mpesaCommand } from './mpesa-command.ts';
import { rescueCommand } from './rescue-command.ts';
import { runCommand } from './run-command.ts';
import { runCommands } from './run-commands.ts';
import { seriesCommand } from './series-command.ts';
import { verifyCommand } from './verify-command.ts';

const commands: readonly RoutebookCommand[] = [
  rescueCommand,
  addPerson,
  billCommand,
  demoCommand,
  exportCommand,
  mpesaCommand,
  runCommand,
  seriesCommand,
  verifyCommand,
];

ignoreDriverSocketFault(makeLog('warn'));
process.exitCode = await runCommands(commands, process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  environment: process.env,
});
