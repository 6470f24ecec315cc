// M-Pesa calls when money came: a payment on the account whose code was typed, once; what no code
// names waits for the office; strangers are not heard.
import { expect, test } from 'vitest';
import { incomingMoney } from '../../server/mpesa/c2b-callback.ts';
import { verify } from '../../server/verify/verify.ts';
import { accountOfMeter } from '../../shared/kernel/ids.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { accountsOf } from '../world/read-book.ts';
import { meterOf, water } from '../world.ts';
import { callback, openHouse } from './paybill.ts';

const town = townOfTests({ connections: 4 });

const standOf = async (shop: World, id: string) =>
  (await accountsOf(shop)).find((one) => one['id'] === id);
const agrees = async ({ database, tenantId }: World) =>
  expect((await verify(database, tenantId)).differences).toEqual([]);

test('money by a meter’s code is in hand on that meter, once', async () => {
  const { shop, call } = await openHouse(town);
  expect(await (await call('validation', callback())).json()).toMatchObject({ ResultCode: 0 });
  for (const _ of [1, 2]) {
    expect((await call('confirmation', callback())).status).toBe(200);
  }
  const meter = accountOfMeter(meterOf(1));
  expect(await standOf(shop, meter)).toMatchObject({ outstanding: 0, unapplied: 42_600 });
  await agrees(shop);
});

test('a reference that nobody carries is refused, and waits for the office', async () => {
  const { shop, call } = await openHouse(town);
  const unknown = callback({ BillRefNumber: 'Sample Transaction' });
  const refused = await (await call('validation', unknown)).json();
  expect(refused).toEqual({ ResultCode: 'C2B00012', ResultDesc: 'Rejected' });
  expect((await call('confirmation', unknown)).status).toBe(200);
  const [issue] = await shop.database.pool.query(
    ({ sql }) => sql`
      select i.kind, f.body ->> 'note' as note
      from issue i
      join fact f on f.tenant_id = i.tenant_id and f.id = i.fact_id
      where i.tenant_id = ${shop.tenantId} and i.kind = 'customer_unknown'`,
  );
  expect(issue).toMatchObject({ note: 'Sample Transaction · NICHOLAS 2547 ***** 126' });
  await agrees(shop);
});

test('an address without the proof is not there, and what is no callback is told so', async () => {
  const { shop, call } = await openHouse(town);
  const forged = `/api/mpesa/${shop.tenantId}/${water.id}/${'x'.repeat(43)}`;
  expect((await call('confirmation', callback(), forged)).status).toBe(404);
  expect((await call('confirmation', { TransID: 'RKL51ZDR4F' })).status).toBe(422);
  for (const TransAmount of ['-5.00', '0', '1e3', 'ten']) {
    expect((await call('confirmation', callback({ TransAmount }))).status).toBe(422);
  }
});

test('callbacks as published: Ghostscypher/php-mpesa, and the portal with a masked number', () => {
  const published = {
    ...{ TransactionType: '', TransID: 'LGR219G3EY', TransTime: '20170727104247' },
    ...{ TransAmount: '10.00', BusinessShortCode: '600134', BillRefNumber: 'xyz' },
    ...{ InvoiceNumber: '', OrgAccountBalance: '49197.00', ThirdPartyTransID: '1234567890' },
    ...{ MSISDN: '254708374149', FirstName: 'John', MiddleName: 'Doe', LastName: '' },
  };
  expect(incomingMoney(published)).toEqual({
    ...{ code: 'LGR219G3EY', amount: 1_000, day: '2017-07-27', reference: 'xyz' },
    payer: 'John Doe 254708374149',
  });
  const masked = callback({ TransTime: '20231121121325', TransAmount: '5.00' });
  expect(incomingMoney(masked)).toMatchObject({
    ...{ code: 'RKL51ZDR4F', amount: 500, day: '2023-11-21', payer: 'NICHOLAS 2547 ***** 126' },
  });
});
