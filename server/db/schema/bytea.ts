// Raw bytes as a column: Drizzle has no such column for Postgres.
import { customType } from 'drizzle-orm/pg-core';

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
