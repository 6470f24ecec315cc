// The environment of the server, read once and judged with sentences that say what to do.
import path from 'node:path';
import * as z from 'zod/mini';
import type { ProviderSettings } from './messages/http-provider.ts';

export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** false behind PgBouncer in transaction mode. */
  readonly prepare: boolean;
  readonly secret: string | undefined;
  readonly logLevel: string;
  /** The SMS provider; without one messages wait in the office for a person. */
  readonly sms?: ProviderSettings | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a sentence that names the variable. */
export function readSettings(environment: Environment): Settings {
  return {
    host: environment['HOST'] || '127.0.0.1',
    port: portOf(environment['PORT']),
    dataFolder: path.resolve(environment['ROUTEBOOK_DATA'] || '.data'),
    databaseUrl: databaseUrlOf(environment['DATABASE_URL']),
    prepare: environment['DATABASE_PREPARE'] !== 'false',
    secret: environment['ROUTEBOOK_SECRET'] || undefined,
    logLevel: environment['LOG_LEVEL'] || 'warn',
    sms: smsOf(environment),
  };
}

function databaseUrlOf(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined;
  if (/^postgres(ql)?:\/\/./.test(given) && URL.canParse(given)) return given;
  throw new Error(
    'DATABASE_URL is an address such as postgres://user:password@host:5432/database; ' +
      'leave it out for the database in ROUTEBOOK_DATA',
  );
}

function portOf(given: string | undefined): number {
  if (given === undefined || given === '') return 8787;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is a number from 0 to 65535, not ${given}`);
}

const headersSchema = z.record(z.string(), z.string());

/** SMS_URL, SMS_HEADERS (a JSON object) and SMS_BODY with {to}, {text} and {key}. */
function smsOf(environment: Environment): ProviderSettings | undefined {
  const url = environment['SMS_URL'];
  if (!url) return undefined;
  if (!URL.canParse(url)) throw new Error(`SMS_URL is the address of a provider, not ${url}`);
  const headers = headersSchema.safeParse(jsonOf(environment['SMS_HEADERS'] || '{}'));
  if (!headers.success) throw new Error('SMS_HEADERS is a JSON object of texts');
  const named = Object.entries(headers.data).map(([name, text]) => [name.toLowerCase(), text]);
  const body = environment['SMS_BODY'] || '{"to":"{to}","message":"{text}"}';
  return { url, headers: Object.fromEntries(named), body };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
