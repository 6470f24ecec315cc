// A filled demo to damage: filled once, then cloned, so that each damage is done to a book of its own.
import { randomBytes } from 'node:crypto';
import { defaultMigrationsFolder } from '../../../server/db/migrate.ts';
import { connectDatabase, type Database } from '../../../server/db/open-database.ts';
import { fillWithDemo } from '../../../server/demo/fill-with-demo.ts';
import { foundTenant } from '../../../server/setup/found-tenant.ts';
import { asAdministrator, targetOf, templateDatabase } from '../../database.ts';

export const NOON = Date.parse('2026-11-20T09:00:00.000Z');

/** Makes a database with a demo in it and answers its name; nobody is connected to it. */
export async function filledTemplate(customers: number): Promise<string> {
  const name = await makeFrom(await templateDatabase(defaultMigrationsFolder()));
  const database = connect(name);
  await fillWithDemo(database, { customers, nowMs: NOON, found: foundTenant });
  await database.close();
  return name;
}

/** A copy of a filled database; its `close` drops it. */
export async function cloneOf(template: string): Promise<Database> {
  const name = await makeFrom(template);
  return connect(name, () => dropDatabase(name));
}

export async function dropDatabase(name: string): Promise<void> {
  await asAdministrator(async (pool) => {
    await pool.query(({ sql }) => sql.unsafe(`drop database if exists ${name} with (force)`));
  });
}

async function makeFrom(template: string): Promise<string> {
  const name = `demo_${randomBytes(8).toString('hex')}`;
  await asAdministrator((pool) =>
    pool.query(({ sql }) => sql.unsafe(`create database ${name} template ${template}`)),
  );
  return name;
}

function connect(name: string, onClose: () => Promise<void> = async () => undefined): Database {
  return connectDatabase({
    target: targetOf(name),
    prepare: true,
    connections: 4,
    isEmbedded: true,
    onClose,
  });
}
