// The commands of the move to balances per meter as a person runs them: their words, their options,
// and nothing without a yes.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '../../../server/cli/add-person.ts';
import { runCommand } from '../../../server/cli/run-command.ts';
import { runCommands } from '../../../server/cli/run-commands.ts';
import type { Database } from '../../../server/db/open-database.ts';
import { freshDatabase } from '../../database.ts';
import { makeDoor } from '../legacy/door.ts';
import { type OldTown, openOldTown, street, vector } from './old-town.ts';

const door = makeDoor();
const dataFolder = mkdtempSync(path.join(tmpdir(), 'routebook-financials-'));
chmodSync(dataFolder, 0o711);
let old: OldTown;
let book: Database;
let bookUrl = '';
beforeAll(async () => {
  [old, book] = [await openOldTown(door, vector + street), await freshDatabase()];
  bookUrl = await door.urlOf(book);
});
afterAll(async () => {
  door.close();
  await old.database.close();
  await book.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function run(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCommands([addPerson, runCommand], args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    environment: { ROUTEBOOK_DATA: dataFolder, DATABASE_URL: bookUrl, LOG_LEVEL: 'silent' },
  });
  return { code, out, err };
}

const water = ['--business', 'Ruiru', '--trade', 'water', '--currency', 'KES'];
const on = () => ['--from', old.url, '--old-tenant', '1', ...water, '--zone', 'Africa/Nairobi'];

test('S3-7 S3-8 asked first, told step by step, ended with what comes next', async () => {
  const ann = ['--email', 'ann@example.com', '--name', 'Ann', '--role', 'owner'];
  await run('person', ...ann, '--tenant', 'Water');
  expect((await run('run', 'migrate:meter-financials', ...water)).err).toContain(
    'changed in place',
  );
  const unasked = await run('run', 'migrate:meter-financials', ...on());
  expect(unasked).toMatchObject({ code: 1, err: expect.stringContaining('--yes') });
  const before = await old.prints();
  const rehearsal = await run('run', 'meter-financials', ...on(), '--dry-run', '--skip-validation');
  expect(rehearsal).toMatchObject({ code: 0, err: '' });
  expect(rehearsal.out).toContain('nothing was kept');
  expect(await old.prints()).toEqual(before);
  const check = await run('run', 'validate:meter-financial-data', '--check', 'payments', ...on());
  expect(check).toMatchObject({ code: 1 });
  expect(check.out).toContain('3 payments have no meter');
  const live = await run('run', 'migrate:meter-financials', ...on(), '--yes');
  expect(live).toMatchObject({ code: 0, err: '' });
  for (const place of [1, 2, 3, 4, 5]) {
    expect(live.out).toContain(`STEP ${place}/5: `);
    expect(live.out).toContain(`✓ Step ${place} complete!`);
  }
  expect(live.out).toMatch(/completed successfully in \d+\.\d seconds/);
  expect(live.out).toContain('Next steps:\n  1. Test invoice generation');
  expect(live.out).toContain('Backup stored in: customer_balances_backup table');
});

test('each command runs by its name, and the whole is taken back by --rollback', async () => {
  for (const name of ['backfill:payment-meter-ids', 'backfill:invoice-amounts']) {
    expect(await run('run', name, ...on(), '--yes')).toMatchObject({ code: 0, err: '' });
  }
  const alone = await run('run', 'migrate:customer-balances-to-meters', ...on(), '--yes', '--json');
  expect(JSON.parse(alone.out)).toMatchObject({ state: 'finished', business: 'Ruiru' });
  expect(await run('run', 'validate:meter-financial-data', ...on())).toMatchObject({ code: 0 });
  const back = await run('run', 'meter-financials', '--rollback', '--yes', ...on());
  expect(back).toMatchObject({ code: 0, err: '' });
  expect(back.out).toContain('Restoring customer balances');
  expect(await old.ask('select balance::text b from customers where id = 2')).toEqual([
    { b: '350.00' },
  ]);
});
