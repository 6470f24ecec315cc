// Saving a payment: from the tap on Save to «Saved on phone», and what the same would take as an
// online POST from the gate with 300 ms of network in between.
import type { Page } from 'playwright-core';
import { dayIn, instant } from '../../../shared/kernel/day.ts';
import { deviceIdSchema } from '../../../shared/kernel/ids.ts';
import { PROTOCOL_VERSION } from '../../../shared/protocol.ts';
import { bodies } from '../../world/bodies.ts';
import { makePhone } from '../../world/phone.ts';
import { customerOf, dairy, idOf, people, tenantOf } from '../../world.ts';
import { timed } from './stopwatch.ts';

export const LATENCY_MS = 300;

/** Milliseconds of each of `count` payments, of customers who owe, one after another. */
export async function saves(page: Page, count: number): Promise<readonly number[]> {
  const ms: number[] = [];
  for (let n = 1; n <= count; n += 1) {
    await go(page, `/customers/${customerOf(n)}/collect`);
    const save = page.locator('.foot-action button');
    await save.and(page.locator(':enabled')).waitFor();
    const sight = { selector: 'main p[role=status]', text: 'Saved on phone' };
    ms.push(await timed(page, { input: 'pointerup', sight }, () => save.tap()));
    await page.locator('.foot-action a').waitFor();
  }
  return ms;
}

/** Opens a screen of the running app, as a tap on its link does. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
}

/** Milliseconds of each of `count` payments that the page sends to the server by itself. */
export async function posts(page: Page, count: number): Promise<readonly number[]> {
  const deviceId = deviceIdSchema.parse(idOf(0x80, 99));
  await post(page, '/api/devices', { deviceId, label: 'Naive' });
  const pusher = { tenantId: tenantOf(1), deviceId, personId: people.collector };
  const device = makePhone(unsent, { ...pusher, role: 'collector' });
  const devtools = await page.context().newCDPSession(page);
  const slow = {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: -1,
    uploadThroughput: -1,
  };
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow);
  const ms: number[] = [];
  for (let n = 1; n <= count; n += 1) {
    const now = instant(Date.now());
    const fact = device.make('payment.recorded', bodies.payment(customerOf(1_000 + n), 1_000), {
      recordedAt: now,
      day: dayIn(dairy.zone, Date.now()),
    });
    ms.push(
      await post(page, '/api/sync', {
        protocol: PROTOCOL_VERSION,
        deviceId,
        lineage: null,
        clock: now,
        ackedSeq: n - 1,
        unsent: { count: 1, oldestAt: now },
        appVersion: 'bench',
        facts: [fact],
        pull: null,
      }),
    );
  }
  await devtools.send('Network.emulateNetworkConditions', { ...slow, latency: 0 });
  return ms;
}

const unsent = async () => {
  throw new Error('these facts are sent by the page');
};

async function post(page: Page, path: string, body: unknown): Promise<number> {
  return await page.evaluate(
    async ([to, text]) => {
      const startMs = performance.now();
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(to, { method: 'POST', headers, body: text });
      const told = await answer.text();
      if (!answer.ok) throw new Error(`${to} answered ${answer.status}: ${told}`);
      return performance.now() - startMs;
    },
    [path, JSON.stringify(body)] as const,
  );
}
