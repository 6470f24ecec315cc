// The server's log: JSON lines to standard error, without passwords and cookies.
import { type Logger, pino } from 'pino';

const hidden = ['password', 'cookie', 'authorization', 'set-cookie', 'token', 'secret'];

/** `level` silent writes nothing. */
export function makeLog(level: string): Logger {
  const paths = hidden.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);
  const redact = { paths, censor: '[hidden]' };
  return pino({ level, redact, base: null }, pino.destination({ dest: 2, sync: true }));
}
