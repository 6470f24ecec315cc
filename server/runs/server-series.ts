// The server's own series of document numbers and account codes: gap-free on its device, counted
// on from what the book holds, since a number is used up only when its fact is stored: where a
// batch was not taken, the series is made anew.
import { type AccountCode, accountCode } from '../../shared/kernel/code.ts';
import { type Day, financialYear } from '../../shared/kernel/day.ts';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import { type Business, tradeLetter } from '../../shared/ledger/business.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { ServerDevice } from './server-device.ts';

/** S sale or invoice, R receipt, B bill, and whatever letter a new kind of document takes. */
export type ServerStamp = {
  /** The next number of the series, such as S0A/2627/00042. */
  readonly number: (letter: string) => string;
  /** The next account code of the business. */
  readonly code: () => AccountCode;
};

/** The last number of each series. */
type Counters = ReadonlyMap<string, number>;

export async function loadCounters(
  { sql, tenantId }: TenantRead,
  device: ServerDevice,
): Promise<Counters> {
  const rows = await sql<{ series: string; last: number }[]>`
    select business_id || ' ' || regexp_replace(number, '/[0-9]+$', '') as series,
      max(substring(number from '/([0-9]+)$')::bigint) as last
    from fact
    where tenant_id = ${tenantId} and device_id = ${device.id}
      and number ~ ${`^[A-Z]${device.code}/[0-9]{4}/[0-9]+$`}
    group by 1
    union all
    select 'account ' || left(code, 1),
      max(substr(code, ${device.code.length + 2}, length(code) - ${device.code.length + 2})::bigint)
    from (
      select code from customer where tenant_id = ${tenantId}
      union all
      select code from meter where tenant_id = ${tenantId}
    ) used
    where code ~ ${`^[A-Z]${device.code}[0-9]{4,}[0-9A-Z]$`}
    group by 1
    order by 1`;
  return new Map(rows.map(({ series, last }) => [series, last]));
}

export type Series = {
  readonly stamp: (business: Business, day: Day) => ServerStamp;
};

export function makeSeries(device: ServerDevice, counters: Counters): Series {
  const last = new Map(counters);
  const take = (key: string): number => {
    const next = (last.get(key) ?? 0) + 1;
    last.set(key, next);
    return next;
  };
  return {
    stamp: (business, day) => ({
      number: (letter) => {
        const series = `${letter}${device.code}/${financialYear(day, business.yearStartMonth)}`;
        return `${series}/${String(take(seriesKey(business.id, series))).padStart(5, '0')}`;
      },
      code: () => {
        const letter = tradeLetter[business.trade];
        return accountCode(letter, device.code, take(`account ${letter}`));
      },
    }),
  };
}

const seriesKey = (businessId: BusinessId, series: string) => `${businessId} ${series}`;
