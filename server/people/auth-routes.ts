// The doors of signing in. Only these paths of the library are open; whatever else it knows is not.
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { type Asked, callerAddress } from '../api/asked.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import { type Auth, passwordLeast, passwordMost } from './auth.ts';
import { makeSignInBrake } from './sign-in-brake.ts';
import type { People } from './who.ts';

const bodyBytes = 4_096;
const password = () => z.string().check(z.minLength(1), z.maxLength(passwordMost));

const signInSchema = z.strictObject({
  email: z.string().check(z.maxLength(254)),
  password: password(),
  rememberMe: z.optional(z.boolean()),
});
const changePasswordSchema = z.strictObject({
  currentPassword: password(),
  newPassword: z.string().check(z.minLength(passwordLeast), z.maxLength(passwordMost)),
  revokeOtherSessions: z.optional(z.boolean()),
});
const nothingSchema = z.strictObject({});
const userSchema = z.object({ id: z.string(), email: z.string(), name: z.string() });
const sessionSchema = z.nullable(
  z.object({ session: z.object({ expiresAt: z.string() }), user: userSchema }),
);

const writes = [
  {
    path: '/sign-in/email',
    schema: signInSchema,
    summary: 'Sign in with e-mail and password',
    answer: { description: 'Signed in; the session comes as a cookie. Wrong: 401, too often: 429' },
  },
  {
    path: '/sign-out',
    schema: nothingSchema,
    summary: 'Sign out: the session ends on the server',
    answer: { description: 'Signed out' },
  },
  {
    path: '/change-password',
    schema: changePasswordSchema,
    summary: 'Change the password of whoever is signed in',
    answer: { description: 'Changed. Wrong: 400 or 401, too often: 429' },
  },
] as const;

type Told = z.infer<(typeof writes)[number]['schema']>;

export function authRoutes(auth: Auth, people: People): Hono<Asked> {
  const routes = new Hono<Asked>();
  const brake = makeSignInBrake();
  /** Whose password: an account's from an address, or from anywhere that of who is signed in. */
  const guessedBy = async (c: Context<Asked>, told: Told) => {
    if ('email' in told) return `${callerAddress(c)} ${told.email.trim().toLowerCase()}`;
    if (!('currentPassword' in told)) return null;
    const session = await auth.session(c.req.raw);
    return session && `signed in as ${session.userId}`;
  };
  for (const { path, schema, summary, answer } of writes) {
    routes.post(
      path,
      describe({ summary, tag: 'sign-in', body: schema, answer, isOpen: true }),
      async (c) => {
        const body = await readBody(c.req.raw, schema, bodyBytes);
        if (!body.ok) return refuse(body.refusal);
        const ask = () => auth.answer(repeat(c.req.raw, body.value), callerAddress(c));
        const guessed = await guessedBy(c, body.value);
        const answered = await (guessed === null ? ask() : brake.pass(guessed, ask));
        if ('waitMs' in answered) return tooOften(answered.waitMs);
        people.forget(c.req.raw);
        return inOurWords(answered);
      },
    );
  }
  routes.get(
    '/get-session',
    describe({
      summary: 'Who is signed in, null when nobody is',
      tag: 'sign-in',
      answer: { description: 'The session', schema: sessionSchema },
      isOpen: true,
    }),
    async (c) => inOurWords(await auth.answer(c.req.raw, callerAddress(c))),
  );
  return routes;
}

/** The same request with the body that was read and judged. */
function repeat(request: Request, body: unknown): Request {
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  headers.delete('transfer-encoding');
  headers.set('content-type', 'application/json');
  return new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** As the library answers whoever asks too often. */
function tooOften(waitMs: number): Response {
  const seconds = String(Math.ceil(waitMs / 1_000));
  const message = `Too many wrong passwords. Try again in ${seconds} s.`;
  return Response.json({ message }, { status: 429, headers: { 'retry-after': seconds } });
}

/** The library's failures as ours, and its own name for Retry-After as everybody's. */
function inOurWords(answer: Response): Response {
  if (answer.status >= 500) return refuse({ refusal: 'busy' });
  const retryAfter = answer.headers.get('x-retry-after');
  if (retryAfter === null) return answer;
  const headers = new Headers(answer.headers);
  headers.set('retry-after', retryAfter);
  return new Response(answer.body, { status: answer.status, headers });
}
