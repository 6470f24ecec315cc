// `routebook export`: the journal of every business as files that other bookkeepers read.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import { tenantIdSchema } from '../../shared/kernel/ids.ts';
import { exportJournal } from '../books/export-journal.ts';
import { loadBusinesses } from '../books/load-business.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import type { RoutebookCommand } from './command.ts';
import { readOptions } from './read-options.ts';

const optionsSchema = z.object({
  format: z.enum(['hledger', 'csv']),
  to: z.string().check(z.minLength(1)),
  tenant: z.optional(tenantIdSchema),
});

export const exportCommand: RoutebookCommand = {
  name: 'export',
  summary: 'write the whole journal, a file a business',
  declare: (words) => {
    words
      .option('--format <format>', 'hledger or csv', 'hledger')
      .option('--to <folder>', 'where the files go; made when it is missing', 'export')
      .option('--tenant <id>', 'only this one; all of them otherwise');
  },
  run: async (desk, { options }) => {
    const { format, to, tenant } = readOptions(optionsSchema, options);
    const { database } = await desk.openBook();
    const tenants = await database.pool.query(
      ({ sql }) => sql<{ id: string }[]>`
        select id from tenant where ${tenant ?? null}::uuid is null or id = ${tenant ?? null}::uuid
        order by id`,
    );
    await mkdir(to, { recursive: true });
    const files: string[] = [];
    for (const { id: tenantId } of tenants) {
      const businesses = await readTenant(database, tenantId, (read) => loadBusinesses(read));
      for (const { id: businessId, name } of businesses) {
        const pieces = await exportJournal(database, { tenantId, businessId, format });
        if (pieces === null) continue;
        const file = path.join(to, `${fileName(name)}-${businessId.slice(0, 8)}.${format}`);
        await pipeline(Readable.from(pieces), createWriteStream(file));
        desk.say(`${name}: ${file}`);
        files.push(file);
      }
    }
    return { isGood: files.length > 0, report: { format, files } };
  },
};

/** Letters and digits of any script; whatever else a name holds becomes a hyphen. */
const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || 'business';
