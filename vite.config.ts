// How Routebook is built and tested: the phone's app from client/, the server as one ES module
// for Node 20, and the four kinds of tests. The rooms themselves know nothing of this file.
import { join } from 'node:path';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { pwa } from './client/pwa.ts';
import routebook from './package.json' with { type: 'json' };
import { ClosingLineReporter } from './test/closing-line-reporter.ts';
import { planted } from './test/sim/plants/planted.ts';

const top = import.meta.dirname;

/** Whoever signs in to the office sees it next. */
const firstScreens = /\/BoardScreen-/;

/**
 * Signing in, the tour and Today with all that they share, in one file: many small ones pack badly,
 * and each is asked for by itself.
 */
const onFirstScreens = new RegExp(
  [
    'client/app/(Mark|SignInScreen|sign-in-words|tour/Tour|tour/card-words)\\.',
    'client/app/(BottomTabs|ButtonLink|Chips|Field|Notice|Screen|Sheet|SyncPillLink|UpdateNotice)',
    'client/app/(format|pill-sentence|pill-words|scroll|use-badge|use-desk|use-walk)\\.',
    'client/app/recording/(NotSaved|deliver-words|use-deliver)\\.',
    'client/rounds/(LongList|NextStopBar|RestOfRound|RoundProgress|StopList|StopRow|TodayScreen)',
    'client/rounds/(listed-stops|next-act|rest-words|round-deliveries|walk-words|words)',
    'client/(routes|[a-z]+-screens)\\.',
    'node_modules/(react|react-dom|scheduler|virtua|wouter)/',
    'client/store/(account-views|open-debits|overlay|read-rows|read-deliveries|shared-reads)',
    'client/store/(select-(fixed|sync-pill|today|walk-stops)|unsent-lists|visit-of|walk)\\.',
    'client/store/use-(book-query|loss|products|quarter-hour|rounds|sync-pill|today|walk-stops)',
    'shared/(deliveries/deliver|ledger/(allocate|open-item|rows)|lists/price-on)',
    'shared/meters/consumption',
  ].join('|'),
);

/** The phone's app. In development the API is asked of `npm run routebook serve` next door. */
const client: UserConfig = {
  root: join(top, 'client'),
  publicDir: join(top, 'client/app/public'),
  // The service worker's plugin comes last: it lists what the others have built.
  plugins: [react(), tailwind(), pwa()],
  define: { APP_VERSION: JSON.stringify(routebook.version) },
  resolve: {
    alias: [
      // The module of today's browsers: 4 kB less than the one that packs itself for all others.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // The router's stand-in for what React has had since 18.
      { find: 'use-sync-external-store/shim/index.js', replacement: 'react' },
    ],
  },
  build: {
    outDir: join(top, 'dist/client'),
    emptyOutDir: true,
    modulePreload: {
      // Every browser that runs the app preloads modules by itself.
      polyfill: false,
      // Only the first screens say what they need: the service worker has the others' files.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'html' || firstScreens.test(file) ? needed : [],
    },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first-screen', test: onFirstScreens }] } },
    },
  },
  server: {
    host: '127.0.0.1',
    // Server-sent events pass as they come: the proxy streams, and no timeout cuts a quiet line.
    proxy: { '/api': { target: 'http://127.0.0.1:8787', timeout: 0, proxyTimeout: 0 } },
  },
};

/** `vite build --ssr server/main.ts`: dist/server/main.js, dependencies stay in node_modules. */
const server: UserConfig = {
  root: top,
  publicDir: false,
  build: {
    target: 'node20',
    outDir: join(top, 'dist/server'),
    emptyOutDir: true,
    rolldownOptions: {
      // Every chunk lies beside main.js, so that import.meta.dirname is the same in all of them.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

const minuteMs = 60_000;

/** Fast: no database, no browser. */
const unit: TestProjectInlineConfiguration = {
  root: top,
  plugins: planted(top, process.env['PLANT']),
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/unit/**/*.test.ts', 'test/tidy.test.ts'],
  },
};

/** A real Postgres for the whole run; two workers, because the machines that test are small. */
const integration: TestProjectInlineConfiguration = {
  root: top,
  plugins: planted(top, process.env['PLANT']),
  test: {
    name: 'integration',
    environment: 'node',
    include: ['test/integration/**/*.test.ts', 'test/db/**/*.test.ts'],
    globalSetup: [join(top, 'test/database-setup.ts')],
    testTimeout: minuteMs,
    hookTimeout: minuteMs,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
  },
};

/** Fleets of phones under faults: alone on the machine, one half a core. */
const fleet: TestProjectInlineConfiguration = {
  root: top,
  plugins: planted(top, process.env['PLANT']),
  test: {
    name: 'fleet',
    environment: 'node',
    include: ['test/fleet/**/*.test.ts'],
    globalSetup: [join(top, 'test/database-setup.ts')],
    hookTimeout: minuteMs,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { groupOrder: 2 },
  },
};

/** Drives a real Chromium against the built app: two files at a time, each with its own server. */
const e2e: TestProjectInlineConfiguration = {
  root: top,
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 2 * minuteMs,
    hookTimeout: 2 * minuteMs,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { groupOrder: 3 },
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  ...(process.env['VITEST'] === undefined ? (isSsrBuild ? server : client) : { root: top }),
  test: {
    projects: [unit, integration, fleet, e2e],
    reporters: ['default', new ClosingLineReporter()],
  },
}));
