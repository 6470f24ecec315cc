// Entries by hand: what they do to the books, who may make them, and that they come late, twice and
// out of order; they are about no customer, so no phone's round is touched.
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import type { BodyOf } from '../../../shared/facts.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { accountsOf, issuesOf, ledgerOf, legsOf } from '../../world/read-book.ts';
import { TODAY } from '../../world.ts';

const town = townOfTests({ isAudited: true });

/** Diesel for ₹800.00 out of the cash in hand. */
const diesel = (more: Partial<BodyOf<'journal.entered'>> = {}) => ({
  day: TODAY,
  legs: [
    { account: '6200', amount: money(80_000) },
    { account: '1100', amount: money(-80_000) },
  ],
  memo: 'diesel',
  ...more,
});

const agrees = async (shop: World) =>
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);

const outcomeOf = async (sent: ReturnType<World['office']['send']>) => {
  const received = await sent;
  return received.type === 'received' ? received.outcomes[0] : received;
};

test('an entry by hand stands in the journal on the day that it names', async () => {
  const shop = await town.shop();
  const yesterday = addDays(TODAY, -1);
  const entry = shop.office.make('journal.entered', diesel({ day: yesterday }));
  await shop.office.send([entry]);
  expect(await legsOf(shop, entry.id)).toEqual(['1100 -80000', '6200 80000']);
  expect(await ledgerOf(shop)).toEqual([
    `INR ${yesterday} 1100 -80000`,
    `INR ${yesterday} 6200 80000`,
  ]);
  expect(await accountsOf(shop)).toEqual([]);
  await agrees(shop);
});

test('the same entry twice is one', async () => {
  const shop = await town.shop();
  const entry = shop.office.make('journal.entered', diesel());
  await shop.office.send([entry]);
  await shop.office.send([entry]);
  await shop.office.send([{ ...entry, seq: 2 }]);
  expect(await ledgerOf(shop)).toEqual([`INR ${TODAY} 1100 -80000`, `INR ${TODAY} 6200 80000`]);
  await agrees(shop);
});

const backOf = (factId: BodyOf<'fact.voided'>['factId']) => ({
  factId,
  customerId: null,
  accountId: null,
  reason: 'entered twice',
});

test('it is taken back by its mirror, and a void that comes first waits for it', async () => {
  const shop = await town.shop();
  const [first, second] = [
    shop.office.make('journal.entered', diesel()),
    shop.office.make('journal.entered', diesel(), { seq: 4 }),
  ];
  const voids = [first, second].map(({ id }, n) =>
    shop.office.make('fact.voided', backOf(id), { seq: 2 + n }),
  );
  await shop.office.send([first, ...voids]);
  expect(await issuesOf(shop, voids[1]?.id ?? second.id)).toEqual(['void_target_unknown']);
  await shop.office.send([second], { ackedSeq: 3 });
  expect(await ledgerOf(shop)).toEqual([]);
  await agrees(shop);
});

test('an entry of a day long past is booked today and flagged', async () => {
  const shop = await town.shop();
  const entry = shop.office.make('journal.entered', diesel({ day: day('2020-01-31') }));
  await shop.office.send([entry]);
  expect(await issuesOf(shop, entry.id)).toEqual(['day_unlikely']);
  expect(await ledgerOf(shop)).toEqual([`INR ${TODAY} 1100 -80000`, `INR ${TODAY} 6200 80000`]);
  await agrees(shop);
});

test.each<readonly [string, BodyOf<'journal.entered'>, string]>([
  [
    'that does not balance',
    diesel({
      legs: [
        { account: '6200', amount: money(80_000) },
        { account: '1100', amount: money(-79_900) },
      ],
    }),
    'its debits and credits differ by 100',
  ],
  [
    'on receivables',
    diesel({
      legs: [
        { account: '1200', amount: money(1) },
        { account: '1100', amount: money(-1) },
      ],
    }),
    'receivables move by sales, payments and credit notes only',
  ],
  [
    'on an account that no business has',
    diesel({
      legs: [
        { account: '9999', amount: money(1) },
        { account: '1100', amount: money(-1) },
      ],
    }),
    'there is no ledger account 9999',
  ],
  [
    'on an account of another trade',
    diesel({
      legs: [
        { account: '4200', amount: money(-1) },
        { account: '1100', amount: money(1) },
      ],
    }),
    'its business keeps no ledger account 4200',
  ],
  [
    'of one account twice',
    diesel({
      legs: [
        { account: '1100', amount: money(1) },
        { account: '1100', amount: money(-1) },
      ],
    }),
    'it names a ledger account twice',
  ],
  ['of tomorrow', diesel({ day: addDays(TODAY, 1) }), 'its day has not come yet'],
])('an entry %s is kept apart', async (_, body, words) => {
  const shop = await town.shop();
  const entry = shop.office.make('journal.entered', body);
  expect(await outcomeOf(shop.office.send([entry]))).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'impossible', words },
  });
  await agrees(shop);
});

test('a collector enters nothing by hand', async () => {
  const shop = await town.shop();
  const entry = shop.phone.make('journal.entered', diesel());
  expect(await outcomeOf(shop.phone.send([entry]))).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'forbidden' },
  });
  expect(await ledgerOf(shop)).toEqual([]);
});
