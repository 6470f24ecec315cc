// A network of 1.6 Mbit/s and 300 ms for one page, and what goes over it to the sync: requests,
// bytes as they are on the wire, and bytes once they are unpacked.
import type { Page } from 'playwright-core';

const BYTES_A_SECOND = 1_600_000 / 8;
const LATENCY_MS = 300;

export type Wire = {
  /** By `performance.now()`, NaN before it. */
  readonly firstAskedMs: number;
  readonly requests: number;
  readonly downKb: number;
  readonly unpackedKb: number;
  readonly upKb: number;
};

/** Slows the page's network down from here on; the answer tells what was sent and received. */
export async function slowNetwork(page: Page): Promise<() => Wire> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  const syncing = new Set<string>();
  let [requests, down, unpacked, up] = [0, 0, 0, 0];
  let firstAskedMs = Number.NaN;
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.endsWith('/api/sync')) return;
    syncing.add(requestId);
    requests += 1;
    if (requests === 1) firstAskedMs = performance.now();
    up += request.postData?.length ?? 0;
  });
  devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (syncing.has(requestId)) unpacked += dataLength;
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (syncing.has(requestId)) down += encodedDataLength;
  });
  const kb = (bytes: number) => Math.round(bytes / 102.4) / 10;
  return () => ({
    ...{ firstAskedMs, requests },
    ...{ downKb: kb(down), unpackedKb: kb(unpacked), upKb: kb(up) },
  });
}
