// Builds the app when what was built is missing or older than its sources.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['client', 'server', 'shared', 'vite.config.ts', 'package.json'];

export function buildWhenStale(top: string): void {
  const page = join(top, 'dist', 'client', 'index.html');
  const builtMs = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (sources.every((source) => newestMs(join(top, source)) < builtMs)) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: top, stdio: ['ignore', 2, 2] });
}

function newestMs(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
