// Which run a command takes back: the one named by its id, or the latest. It must be of the
// command's kind and on the command's source: what is put back outside the book depends on both.
import * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import { RunStoppedError } from '../runs/run-plan.ts';

type Asked = {
  readonly kind: string;
  /** Null: any. */
  readonly source: string | null;
  /** An id, or true: the latest that was not taken back. */
  readonly named: boolean | string;
};
type Found = { readonly id: string; readonly kind: string; readonly source: string };

/** The run's id. Throws a sentence where there is none, or it is another kind's or source's. */
export async function findUndone(
  database: Database,
  { tenantId }: ServerAuthor,
  { kind, source, named }: Asked,
): Promise<string> {
  const id = typeof named === 'string' ? readId(named) : null;
  const [found] = await readTenant(
    database,
    tenantId,
    ({ sql }) => sql<Found[]>`
      select id, kind, source
      from run
      where tenant_id = ${tenantId} and (
        id = ${id}::uuid
        or ${id}::uuid is null and kind = ${kind} and state <> 'rolled_back'
          and (${source}::text is null or source = ${source}::text))
      order by started_at desc, id desc
      limit 1`,
  );
  if (found === undefined) {
    const on = source === null ? '' : ` on ${source}`;
    throw new RunStoppedError(
      id === null ? `There is no run of ${kind}${on} to take back` : `There is no run ${id}`,
    );
  }
  if (found.kind !== kind) {
    throw new RunStoppedError(`Run ${found.id} is one of ${found.kind}, not of ${kind}`);
  }
  if (source !== null && found.source !== source) {
    throw new RunStoppedError(`Run ${found.id} was on ${found.source}, not on ${source}`);
  }
  return found.id;
}

function readId(named: string): string {
  const id = decode(z.guid(), named);
  if (!id.ok) throw new RunStoppedError(`--rollback ${named} is no id of a run`);
  return id.value;
}
