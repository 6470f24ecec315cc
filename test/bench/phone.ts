// `npm run bench:phone [-- --json]`: how fast the app is on a slow phone with 10,000 customers.
// Real Chromium with a processor slowed down four times, the built app, the real server. Says where
// a target is missed; fails only when it could not measure.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { customerOf } from '../world.ts';
import { firstSync } from './phone/book.ts';
import { buildWhenStale } from './phone/build.ts';
import { coldStarts } from './phone/cold-start.ts';
import { figureLine, line, median, p95, rounded, spread } from './phone/figures.ts';
import { firstVisit, STOP_BUTTON } from './phone/first-visit.ts';
import { longTasksOf, syncSlowly, watchLongTasks } from './phone/long-tasks.ts';
import { type Office, openOffice } from './phone/office.ts';
import { newPhone, type Phone, SLOWDOWN, slowDown } from './phone/phone.ts';
import { photos } from './phone/photos.ts';
import { LATENCY_MS, posts, saves } from './phone/saves.ts';
import { naiveSearches, queries, searches } from './phone/searches.ts';
import { readStreet } from './phone/street.ts';

const SAVES = 40;
const STREET = 20;
const QUERIES_OF_EACH_KIND = 7;
const COLD_STARTS = 7;
const NAIVE_SAVES = 10;
const PHOTOS = 5;

const top = join(import.meta.dirname, '..', '..');
const say = (text: string) => process.stdout.write(text);

async function measure(office: Office, phone: Phone) {
  const first = await phone.start();
  const loadKb = await firstVisit(first.context, first.page, office.address);
  const firstSyncMs = await firstSync(first.page);
  const cold = await coldStarts(phone, office.address, COLD_STARTS);

  const { context, page } = await phone.start();
  await watchLongTasks(context);
  await slowDown(page);
  await page.goto(office.address);
  await page.locator(STOP_BUTTON).first().waitFor();
  await context.setOffline(true);
  const asked = queries(QUERIES_OF_EACH_KIND);
  const found = await searches(page, asked);
  const naive = await naiveSearches(page, asked);
  const saved = await saves(page, SAVES);
  const street = await readStreet(page, STREET);
  const tasksMs = await longTasksOf(page);
  const pictured = await photos(page, `/customers/${customerOf(1)}/skip`, PHOTOS);
  await context.setOffline(false);
  const posted = await posts(page, NAIVE_SAVES);
  const synced = await syncSlowly(office.address);
  return {
    ...{ loadKb, firstSyncMs, cold, found, naive, saved, street, pictured, posted },
    ...{ tasksMs, synced },
  };
}

type Measured = Awaited<ReturnType<typeof measure>>;

function figuresOf({
  loadKb,
  firstSyncMs,
  cold,
  found,
  naive,
  saved,
  street,
  pictured,
  posted,
  tasksMs,
  synced,
}: Measured) {
  return {
    saveP95Ms: rounded(p95(saved)),
    streetP95Ms: rounded(p95(street)),
    coldStartMs: rounded(median(cold.ms)),
    searchP95Ms: rounded(p95(found.ms)),
    firstLoadJsGzipKb: rounded(loadKb),
    photoMs: rounded(median(pictured.ms)),
    photoKb: Math.max(...pictured.kilobytes),
    longestTaskMs: Math.max(...tasksMs, 0),
    longestSyncTaskMs: Math.max(...synced.tasksMs, 0),
    slowFirstSyncMs: synced.ms,
    firstSearchMs: rounded(found.firstMs),
    firstSyncMs,
    naiveSearchP95Ms: rounded(p95(naive)),
    naiveSearchRatio: rounded(p95(naive) / p95(found.ms)),
    onlinePostP95Ms: rounded(p95(posted)),
    onlinePostRatio: rounded(p95(posted) / p95(saved)),
  };
}

function tell(measured: Measured, factCount: number): void {
  const figures = figuresOf(measured);
  const { cold, found, naive, saved, street, pictured, posted } = measured;
  say(
    `10,000 customers, ${factCount} facts; 360x740, processor ${SLOWDOWN} times as slow ` +
      `(measured ${rounded(cold.slowdown)})\n\n`,
  );
  say(figureLine('saveP95Ms', figures.saveP95Ms, `tap to «Saved on phone», ${spread(saved)}`));
  say(figureLine('streetP95Ms', figures.streetP95Ms, `Save & next to it, ${spread(street)}`));
  say(figureLine('coldStartMs', figures.coldStartMs, `offline, to Today, ${spread(cold.ms)}`));
  say(figureLine('searchP95Ms', figures.searchP95Ms, `key to hits, ${spread(found.ms)}`));
  say(figureLine('firstLoadJsGzipKb', figures.firstLoadJsGzipKb, 'sign-in and first Today'));
  say(figureLine('photoMs', figures.photoMs, `12 megapixels to kept, ${spread(pictured.ms)}`));
  const { tasksMs, synced } = measured;
  say(figureLine('longestTaskMs', figures.longestTaskMs, `working, ${spread(tasksMs)}`));
  say(figureLine('longestSyncTaskMs', figures.longestSyncTaskMs, spread(synced.tasksMs)));
  say('\n');
  say(line('slowFirstSyncMs', synced.ms, 'the same at this speed, on a phone of its own'));
  say(line('photoKb', figures.photoKb, 'the largest of them'));
  say(line('firstSearchMs', figures.firstSearchMs, 'the first key after a start'));
  say(line('firstSyncMs', figures.firstSyncMs, 'from Today until all is here, at full speed'));
  say(line('naiveSearchP95Ms', figures.naiveSearchP95Ms, `toArray().filter(), ${spread(naive)}`));
  say(line('naiveSearchRatio', figures.naiveSearchRatio, 'times as long as with the index'));
  say(line('onlinePostP95Ms', figures.onlinePostP95Ms, `${LATENCY_MS} ms away, ${spread(posted)}`));
  say(line('onlinePostRatio', figures.onlinePostRatio, 'times as long as a save on the phone'));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  buildWhenStale(top);
  const office = await openOffice(top);
  try {
    const phone = newPhone();
    try {
      const measured = await measure(office, phone);
      tell(measured, office.factCount);
      if (values.json) say(`${JSON.stringify(figuresOf(measured))}\n`);
    } finally {
      await phone.close();
    }
  } finally {
    await office.close();
  }
}

await main();
