// What the office brings in from its screen: files of an old system into a business that is there.
// The command `run outstanding` does the same from a folder or a database.
import { dayIn } from '../shared/kernel/day.ts';
import type { Business } from '../shared/ledger/business.ts';
import type { ImportAsk } from '../shared/runs/run-job.ts';
import { csvSource } from './legacy/csv-source.ts';
import { outstandingPlan } from './legacy/outstanding-plan.ts';
import type { RunPlan } from './runs/run-plan.ts';

export type Imported = {
  readonly business: Business;
  readonly asked: ImportAsk;
  readonly nowMs: number;
};

export async function importOf({ business, asked, nowMs }: Imported): Promise<RunPlan> {
  const files = asked.files.map(({ name, bytes }) => ({
    name,
    bytes: Buffer.from(bytes, 'base64'),
  }));
  const source = await csvSource(`files ${asked.name}`, files);
  const frame = { source, business, day: dayIn(business.zone, nowMs) };
  return outstandingPlan({ frame, meaning: asked.amount, makeBusiness: null });
}
