// A water house with two metered customers, whose paybill calls this server as Safaricom does.
import { Hono } from 'hono';
import type { Asked } from '../../server/api/asked.ts';
import { mpesaAddress, mpesaRoutes } from '../../server/mpesa/mpesa-routes.ts';
import { must } from '../../shared/kernel/assert.ts';
import { accountOfMeter } from '../../shared/kernel/ids.ts';
import { bodies } from '../world/bodies.ts';
import type { Town } from '../world/open-world.ts';
import { accountsOf } from '../world/read-book.ts';
import { customerOf, meterOf, NOON, water } from '../world.ts';

const secret = 'a secret that is long enough for tests';
const of = { businessId: water.id };
const code = must(bodies.meter(1).code, 'the meter has a code');

/** 426.00, as Safaricom's portal shows it, the reference typed in small letters with blanks. */
export const callback = (more: object = {}) => ({
  ...{ TransactionType: 'Pay Bill', TransID: 'RKL51ZDR4F', TransTime: '20261119121325' },
  ...{ TransAmount: '426.00', BusinessShortCode: '600638', InvoiceNumber: '' },
  BillRefNumber: `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase(),
  ...{ OrgAccountBalance: '25.00', ThirdPartyTransID: '', MSISDN: '2547 ***** 126' },
  ...{ FirstName: 'NICHOLAS', MiddleName: '', LastName: '' },
  ...more,
});

/** The account of the n-th meter. */
export const accountOf = (n: number) => accountOfMeter(meterOf(n));

/** What somebody wrote down of that money, on the n-th customer's meter. */
export const claimOn = (n: number, amount = 42_600, reference = 'RKL51ZDR4F') =>
  bodies.payment(customerOf(n), amount, {
    ...{ accountId: accountOf(n), method: 'mpesa' as const, reference },
  });

export async function openHouse(town: Town) {
  const shop = await town.shop();
  for (const n of [1, 2]) {
    await shop.phone.record('customer.registered', bodies.customer(n), of);
    await shop.phone.record('meter.installed', bodies.meter(n));
  }
  const hono = new Hono<Asked>();
  hono.route('/api', mpesaRoutes({ database: town.database, secret, nowMs: () => NOON }));
  const paidTo = { tenantId: shop.tenantId, businessId: water.id };
  const call = async (to: string, body: object, address = mpesaAddress(secret, paidTo)) =>
    await hono.request(`${address}/${to}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  /** In hand on the n-th customer's meter, in cents. */
  const inHand = async (n: number) =>
    (await accountsOf(shop)).find((one) => one['id'] === accountOf(n))?.['unapplied'] ?? 0;
  return { shop, call, inHand };
}
