// Asks the server about the books: they are worked out from everything in the book, which no phone
// holds. Sheets of other days and accounts are shown over one another, without a flicker.
import type * as z from 'zod/mini';
import { type OfficeAnswer, useOffice } from '../app/use-office.ts';

const ASKING = { kind: 'books', againMs: 20_000, freshMs: 15_000, isCarriedOver: true } as const;

/** The answer to a path below /api/books, read by `schema`. */
export const useBooks = <Answer>(
  path: string,
  schema: z.ZodMiniType<Answer>,
): OfficeAnswer<Answer> => useOffice(`/api/books/${path}`, schema, ASKING);
