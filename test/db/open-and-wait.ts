// A server process for the tests: opens the database given in its arguments, reports, and stays
// until its input ends; then it closes cleanly.
import { startEmbeddedPostgres } from '../../server/db/embedded-postgres.ts';
import { openDatabase } from '../../server/db/open-database.ts';

const [dataFolder = '', migrationsFolder = ''] = process.argv.slice(2);

const embedded = migrationsFolder
  ? await openDatabase({ dataFolder, migrationsFolder, prepare: true })
  : await startEmbeddedPostgres({ dataFolder });
const report =
  'pool' in embedded
    ? { isEmbedded: embedded.isEmbedded }
    : { postmasterId: embedded.postmasterId };
process.stdout.write(`${JSON.stringify(report)}\n`);
for await (const _ of process.stdin);
await ('pool' in embedded ? embedded.close() : embedded.stop());
