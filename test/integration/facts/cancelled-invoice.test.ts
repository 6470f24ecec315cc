// An invoice by hand that is cancelled: its number stays, its debt is closed, what was paid on it
// is in hand again, and everything else is as if it had never been.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { loadSeries } from '../../../server/series/load-series.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import {
  accountsOf,
  allocationsOf,
  issuesOf,
  ledgerOf,
  legsOf,
  openItemsOf,
} from '../../world/read-book.ts';
import { customerOf, TODAY } from '../../world.ts';
import { askLegacy } from '../legacy/move.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);

async function openShop(): Promise<World> {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  return shop;
}

const numbered = (n: number) => `I01/2627/${String(n).padStart(5, '0')}`;

/** Of so many litres at ₹54.50, with the next number of the office's series. */
const invoiceOf = (shop: World, litres: number, n: number) =>
  shop.office.make(
    'invoice.issued',
    bodies.invoice(asha, { litres, roundOff: 0, number: numbered(n) }),
  );

const cancelling = (shop: World, made: ReturnType<typeof invoiceOf>) =>
  shop.office.make('fact.voided', bodies.void(made.id, asha));

test('its number stays, its debt is closed, what was paid on it is in hand', async () => {
  const shop = await openShop();
  const made = invoiceOf(shop, 10, 1);
  await shop.office.send([made]);
  await shop.phone.record('payment.recorded', bodies.payment(asha, 30_000));
  // 545.00 − 300.00
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 24_500, unapplied: 0 }]);
  expect(await allocationsOf(shop)).toHaveLength(1);
  const undone = cancelling(shop, made);
  await shop.office.send([undone]);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 30_000 }]);
  expect(await allocationsOf(shop)).toEqual([]);
  expect(
    await askLegacy(
      shop,
      `select invoice_number, invoice_status, amount_outstanding::text from invoice_metadata`,
    ),
  ).toEqual([
    { invoice_number: numbered(1), invoice_status: 'cancelled', amount_outstanding: '0.00' },
  ]);
  expect(await legsOf(shop, undone.id)).toEqual(
    (await legsOf(shop, made.id)).map((leg) =>
      leg.replace(/ (-?)/, (_, sign) => (sign ? ' ' : ' -')),
    ),
  );
});

test('the series has no hole, and the number is not taken again unseen', async () => {
  const shop = await openShop();
  const [first, second] = [invoiceOf(shop, 1, 1), invoiceOf(shop, 2, 2)];
  await shop.office.send([first, second]);
  await shop.office.send([cancelling(shop, first)]);
  const series = await readTenant(shop.database, shop.tenantId, loadSeries);
  expect(series).toMatchObject([{ documents: 2, voided: 1, last: 2, holes: [] }]);
  const again = invoiceOf(shop, 3, 1);
  await shop.office.send([again]);
  expect(await issuesOf(shop, again.id)).toContain('number_reused');
});

test('cancelled before the invoice is heard of, and twice: once undone', async () => {
  const shop = await openShop();
  await shop.phone.record('payment.recorded', bodies.payment(asha, 5_000));
  const made = shop.office.make(
    'invoice.issued',
    bodies.invoice(asha, { litres: 4, roundOff: 0, number: numbered(1) }),
    { seq: 4 },
  );
  const voids = [2, 3].map((seq) =>
    shop.office.make('fact.voided', bodies.void(made.id, asha), { seq }),
  );
  await shop.office.send(voids);
  await shop.office.send([made]);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 5_000 }]);
  expect(await ledgerOf(shop)).toEqual([`INR ${TODAY} 1100 5000`, `INR ${TODAY} 1200 -5000`]);
});

test('a collector cancels no invoice of the office', async () => {
  const shop = await openShop();
  const made = invoiceOf(shop, 10, 1);
  await shop.office.send([made]);
  await shop.phone.record('fact.voided', bodies.void(made.id, asha));
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 54_500, unapplied: 0 }]);
});

test('law: whatever stood before, issuing and cancelling leaves it as it was', async () => {
  const shop = await openShop();
  let n = 0;
  const deed = fc.record({
    what: fc.constantFrom('owe', 'pay', 'invoice'),
    amount: fc.integer({ min: 1, max: 60_000 }),
    litres: fc.integer({ min: 1, max: 20 }),
  });
  const stood = async () => ({
    accounts: (await accountsOf(shop)).map(({ outstanding, unapplied }) => ({
      outstanding,
      unapplied,
    })),
    allocations: await allocationsOf(shop),
    ledger: await ledgerOf(shop),
    open: (await openItemsOf(shop)).filter(({ is_voided: isVoided }) => isVoided === false),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { maxLength: 4 }),
      fc.integer({ min: 1, max: 30 }),
      async (deeds, litres) => {
        for (const one of deeds) {
          n += 1;
          if (one.what === 'pay')
            await shop.phone.record('payment.recorded', bodies.payment(asha, one.amount));
          if (one.what === 'owe')
            await shop.office.record('opening.recorded', bodies.opening(asha, one.amount));
          if (one.what === 'invoice') await shop.office.send([invoiceOf(shop, one.litres, n)]);
        }
        const before = await stood();
        n += 1;
        const made = invoiceOf(shop, litres, n);
        await shop.office.send([made]);
        expect(await ledgerOf(shop)).not.toEqual(before.ledger);
        await shop.office.send([cancelling(shop, made)]);
        expect(await stood()).toEqual(before);
      },
    ),
    { numRuns: 8, seed: 20_261_122 },
  );
});
