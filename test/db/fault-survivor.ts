// A process for the tests: meets the driver's fault and survives it, then another error and ends.
import { ignoreDriverSocketFault } from '../../server/db/driver-socket-fault.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const watch = ignoreDriverSocketFault({ fatal: ({ err }, message) => say(`${message}: ${err}`) });

const fault = new TypeError("Cannot read properties of null (reading 'write')");
fault.stack = `${fault.message}\n  at nextWrite (/app/node_modules/postgres/src/connection.js:255)`;
setImmediate(() => {
  throw fault;
});
setTimeout(() => {
  say(`survived ${watch.count()}`);
  throw new Error('a bug');
}, 50);
setTimeout(() => say('not reached'), 500);
