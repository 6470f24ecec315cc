// An answer of the server's, in its words or not at all.
import type * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';

/** The server was reached and does not tell this person: asking again changes nothing. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly isSignedOut: boolean;
  constructor({ url, status }: Response) {
    super(url);
    this.isSignedOut = status === 401;
  }
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

/** The same, or RefusedError where the server refused; too many questions are no refusal. */
export async function readUnlessRefused<Answer>(
  response: Response,
  schema: z.ZodMiniType<Answer>,
): Promise<Answer> {
  const { status } = response;
  if (status >= 400 && status < 500 && status !== 429) throw new RefusedError(response);
  return await readAnswer(response, schema);
}
