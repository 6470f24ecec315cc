// The kind of run `outstanding`: which business it fills, and out of what.
import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { dayIn, daySchema } from '../../shared/kernel/day.ts';
import type { LegacySource } from '../legacy/legacy-source.ts';
import { outstandingPlan } from '../legacy/outstanding-plan.ts';
import { folderName, readCsvFolder } from '../legacy/read-csv-folder.ts';
import { databaseName, readPostgres } from '../legacy/read-postgres.ts';
import { RunStoppedError } from '../runs/run-plan.ts';
import { readOptions } from './read-options.ts';
import { businessOptions, findBusiness } from './run-business.ts';
import type { RunKind } from './run-kind.ts';

const optionsSchema = z.object({
  from: z.optional(z.string().check(z.minLength(1))),
  ...businessOptions,
  amount: z.optional(z.enum(['before', 'whole'])),
  day: z.optional(daySchema),
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
});

export const outstandingKind: RunKind = {
  name: 'outstanding',
  kind: 'outstanding',
  summary: 'move from a bare outstanding amount to invoices, payments and openings',
  plan: async (database, author, options) => {
    const asked = readOptions(optionsSchema, options);
    const { from, name, amount, day } = asked;
    if (from === undefined) {
      throw new RunStoppedError('Say with --from where it comes from: postgres://… or a folder');
    }
    const read = await readSource(from);
    const source = name === undefined ? read : { name, tables: read.tables };
    const { business, makeBusiness } = await findBusiness(database, author, asked);
    return outstandingPlan({
      frame: { source, business, day: day ?? dayIn(business.zone, Date.now()) },
      meaning: amount ?? null,
      makeBusiness,
    });
  },
  wayBack: (options) => {
    const { from, name } = readOptions(optionsSchema, options);
    return { source: name ?? (from === undefined ? null : nameOf(from)), steps: [] };
  },
};

const isPostgres = (from: string) => /^postgres(ql)?:\/\//.test(from) && URL.canParse(from);

const nameOf = (from: string) => (isPostgres(from) ? databaseName(from) : folderName(from));

async function readSource(from: string): Promise<LegacySource> {
  if (isPostgres(from)) return await readPostgres(from);
  if (!existsSync(from)) throw new RunStoppedError(`There is no folder ${from}`);
  return await readCsvFolder(from);
}
