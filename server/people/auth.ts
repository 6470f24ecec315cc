// Signing in with e-mail and password: better-auth with its cookies, our password hash and our
// tables. Nobody signs up through it; people are made by the office, the demo or the command line.
import { hash, verify } from '@node-rs/argon2';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { type BetterAuthOptions, betterAuth } from 'better-auth/minimal';
import type { Logger } from 'pino';
import { isSecure, loopback } from '../api/asked.ts';
import type { Database } from '../db/open-database.ts';
import { authAccount, authSession, authUser, authVerification } from '../db/schema/sign-in.ts';
import { letSignInRest } from './resting-storage.ts';
import { signInDatabase } from './sign-in-database.ts';

export type AuthSettings = {
  readonly secret: string;
  readonly log: Logger;
};

export type Session = {
  readonly userId: string;
  /** Set when the session was prolonged: cookies for the browser. */
  readonly cookies: readonly string[];
};

export type Auth = {
  /** Answers a request below /api/auth. */
  answer(request: Request, callerAddress: string): Promise<Response>;
  /** The session of the request's cookie as the database knows it, null without one. */
  session(request: Request): Promise<Session | null>;
  /** The user of an e-mail address, made with this password when there is none. */
  ensureUser(user: NewUser): Promise<{ readonly userId: string; readonly isNew: boolean }>;
  /** Takes the place of the old password, and ends every session that it opened. */
  setPassword(userId: string, password: string): Promise<void>;
  signOutEverywhere(userId: string): Promise<void>;
};

export type NewUser = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
};

/** The one header that the library believes about an address: we set it, nobody else can. */
const callerHeader = 'x-routebook-caller';
const dayS = 86_400;
/** OWASP's least for Argon2id: 19 MiB, two passes, one lane. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
export const passwordLeast = 8;
export const passwordMost = 128;

export function makeAuth(database: Database, settings: AuthSettings): Auth {
  letSignInRest();
  const rows = signInDatabase(database);
  const overHttp = betterAuth(optionsOf(settings, rows, false));
  const overHttps = betterAuth(optionsOf(settings, rows, true));
  const of = (request: Request) => (isSecure(request) ? overHttps : overHttp);
  return {
    answer: async (request, callerAddress) => {
      const asked = new Request(request);
      asked.headers.set(callerHeader, callerAddress);
      return await of(request).handler(asked);
    },
    session: async (request) => {
      const { headers, response } = await of(request).api.getSession({
        headers: request.headers,
        query: { disableCookieCache: true },
        returnHeaders: true,
      });
      if (response === null) return null;
      const cookies = headers.getSetCookie();
      const isProlonged = cookies.some((cookie) => cookie.includes('session_token='));
      return { userId: response.user.id, cookies: isProlonged ? cookies : [] };
    },
    ensureUser: async ({ email, name, password }) => {
      const { internalAdapter } = await overHttp.$context;
      const known = await internalAdapter.findUserByEmail(email.toLowerCase());
      if (known) return { userId: known.user.id, isNew: false };
      if (password.length < passwordLeast || password.length > passwordMost) {
        throw new Error(`A password has ${passwordLeast} to ${passwordMost} characters`);
      }
      const user = await internalAdapter.createUser({ email: email.toLowerCase(), name });
      await internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: await hash(password, argon2),
      });
      return { userId: user.id, isNew: true };
    },
    setPassword: async (userId, password) => {
      const hashed = await hash(password, argon2);
      await database.pool.query(
        ({ sql }) => sql`
          update auth_account
          set password = ${hashed}, updated_at = now()
          where user_id = ${userId} and provider_id = 'credential'`,
      );
      await endSessions(database, userId);
    },
    signOutEverywhere: (userId) => endSessions(database, userId),
  };
}

/**
 * Counts what another machine asks, also through a proxy on this one; what this machine asks for
 * itself is not counted (false), since a proxy that tells no address would shut everybody out.
 */
const ofStrangers =
  (rule: { readonly window: number; readonly max: number }) => (request: Request) =>
    loopback.has(request.headers.get(callerHeader) ?? '') ? false : rule;

async function endSessions(database: Database, userId: string): Promise<void> {
  await database.pool.query(({ sql }) => sql`delete from auth_session where user_id = ${userId}`);
}

function optionsOf(
  { secret, log }: AuthSettings,
  rows: ReturnType<typeof signInDatabase>,
  isHttps: boolean,
) {
  return {
    appName: 'Routebook',
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    database: drizzleAdapter(rows, {
      provider: 'pg',
      schema: {
        user: authUser,
        session: authSession,
        account: authAccount,
        verification: authVerification,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLeast,
      maxPasswordLength: passwordMost,
      password: {
        hash: (password) => hash(password, argon2),
        verify: ({ hash: kept, password }) => verify(kept, password),
      },
    },
    session: {
      expiresIn: 30 * dayS,
      updateAge: dayS,
      cookieCache: { enabled: true, maxAge: 300 },
    },
    rateLimit: {
      enabled: true,
      customRules: {
        '/sign-in/email': ofStrangers({ window: 60, max: 20 }),
        '/change-password': ofStrangers({ window: 60, max: 5 }),
        '/**': ofStrangers({ window: 60, max: 120 }),
      },
    },
    advanced: {
      cookiePrefix: 'routebook',
      useSecureCookies: isHttps,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure: isHttps, path: '/' },
      // Ours is stricter and stands before it (own-origin.ts); this one refuses programs that send
      // no Origin.
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [callerHeader] },
    },
    logger: {
      level: 'error',
      log: (level, message) => log[level === 'error' ? 'error' : 'debug']({ level }, message),
    },
  } satisfies BetterAuthOptions;
}
