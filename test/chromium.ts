// The real Chromium that end-to-end tests and benches drive, shaped like the collector's phone.
// It is the machine's own browser: nothing is downloaded.
import { existsSync } from 'node:fs';
import { type BrowserContext, chromium } from 'playwright-core';

/** Where systems put it; CHROMIUM_PATH, where it is set, is the only place looked at. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Quiet: a test browser talks to nobody but the server under test. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of the Chromium to drive.
 * @throws Error with a sentence that says how to get one, where there is none.
 */
export function findChromium(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, where there is no browser.`);
  }
  const found = [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'These tests need Chromium and found none. On Debian: apt-get install chromium; elsewhere: ' +
      'npx playwright install chromium; or set CHROMIUM_PATH to the browser that you have.',
  );
}

/**
 * One phone of 360x740 with touch: its own browser, closed with `context.close()`.
 * With `persistentFolder` what the phone has stored outlives the closing, as after a restart;
 * without it the phone starts empty and leaves nothing behind. With `cameraFile` (Y4M) its camera
 * sees that film over and over, and nobody is asked for leave.
 */
export async function launchChromium(
  options: { readonly persistentFolder?: string; readonly cameraFile?: string } = {},
): Promise<BrowserContext> {
  // Chromium refuses its sandbox to root, and containers run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launchPersistentContext(options.persistentFolder ?? '', {
    executablePath: findChromium(),
    args: [...sandbox, ...flags, ...cameraFlags(options.cameraFile)],
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
  });
}

function cameraFlags(file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
