// An answer of the server's, in its words or not at all.
import type * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';

/** The server was reached and does not tell this person: asking again changes nothing. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** Throws where the answer is not what `schema` says. */
export async function readAnswer<Answer>(
  response: Response,
  schema: z.ZodMiniType<Answer>,
): Promise<Answer> {
  const decoded = decode(schema, await response.json());
  if (!decoded.ok) throw new Error('the answer is not in the words of our server');
  return decoded.value;
}

/** The same, or RefusedError where the server refused. */
export async function readUnlessRefused<Answer>(
  response: Response,
  schema: z.ZodMiniType<Answer>,
): Promise<Answer> {
  if (response.status >= 400 && response.status < 500) throw new RefusedError(response.url);
  return await readAnswer(response, schema);
}
