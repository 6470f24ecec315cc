// What Lighthouse says of an address, with its mobile preset, in the machine's own Chromium.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { findChromium } from '../../chromium.ts';

/** The version whose scores the targets mean; another weighs otherwise. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

const score = z.object({ score: z.number() });
const reportSchema = z.object({
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
  }),
  audits: z.object({ 'largest-contentful-paint': z.object({ numericValue: z.number() }) }),
});

/** Scores out of 100. */
export async function askLighthouse(address: string) {
  const folder = mkdtempSync(join(tmpdir(), 'routebook-lighthouse-'));
  try {
    const report = join(folder, 'report.json');
    const words = ['--yes', LIGHTHOUSE, address, '--output=json', `--output-path=${report}`];
    const only = '--only-categories=performance,accessibility,best-practices';
    const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
    await run([...words, only, flags, '--quiet']);
    const { categories, audits } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    return {
      performance: categories.performance.score * 100,
      accessibility: categories.accessibility.score * 100,
      bestPractices: categories['best-practices'].score * 100,
      largestPaintMs: audits['largest-contentful-paint'].numericValue,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Beside the server that answers it: this process must not stand still meanwhile. */
async function run(words: readonly string[]): Promise<void> {
  const env = { ...process.env, CHROME_PATH: findChromium() };
  await new Promise<void>((resolve, reject) => {
    execFile('npx', [...words], { env, timeout: 180_000 }, (error) =>
      error === null ? resolve() : reject(error),
    );
  });
}
