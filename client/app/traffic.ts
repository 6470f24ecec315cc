// How much went over the network this month, counted on this phone: what the app itself loaded, and
// what it asked of the server and sent there.
import { readSetting, writeSetting } from './setting.ts';

type Month = { readonly month: string; readonly bytes: number };

const monthNow = () => new Date().toISOString().slice(0, 7);

/** Bytes of this month so far. */
export function trafficOf(text: string | null): number {
  const [month = '', bytes = '0'] = (text ?? '').split(' ');
  return month === monthNow() ? Number(bytes) || 0 : 0;
}

const SENT_HEADERS = 500;

/** Adds what each finished request has brought, as the browser tells it, for as long as it runs. */
export function countTraffic(): void {
  if (typeof PerformanceObserver === 'undefined') return;
  const observer = new PerformanceObserver((list) => {
    const bytes = list.getEntries().reduce((sum, entry) => sum + bytesOf(entry), 0);
    if (bytes === 0) return;
    const now: Month = { month: monthNow(), bytes: trafficOf(readSetting('traffic')) + bytes };
    writeSetting('traffic', `${now.month} ${now.bytes}`);
  });
  observer.observe({ type: 'resource', buffered: true });
}

/** What came from the phone's own cache cost nothing. */
function bytesOf(entry: PerformanceEntry): number {
  if (!(entry instanceof PerformanceResourceTiming) || entry.transferSize === 0) return 0;
  return entry.transferSize + SENT_HEADERS;
}
