// Which payment settles which debt: worked accounts, then the laws of any account.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { type Allocation, allocate } from '../../../shared/ledger/allocate.ts';
import { byAge, type OpenItem } from '../../../shared/ledger/open-item.ts';
import { law } from '../kernel/law.ts';
import {
  allocatedOf,
  anyAccount,
  anyAccountWithoutChoices,
  choose,
  credit,
  debit,
  factId,
  march,
  sumOf,
} from './account.ts';

/** `2>1:40 auto` says: credit 2 settles 40 of debit 1. */
const settled = (openItems: readonly OpenItem[]) => allocate(openItems).map(inShort);
const inShort = ({ creditId, debitId, amount, origin }: Allocation) =>
  `${Number(creditId.slice(-4))}>${Number(debitId.slice(-4))}:${amount} ${origin}`;

describe('what is chosen anew for a payment', () => {
  const account = [debit(1, 50, 3), debit(2, 60, 4), credit(3, 60, { on: 5 })];
  const anew = (n: number, on: number, ...choices: ReturnType<typeof choose>[]) => ({
    ...{ id: factId(n), accountId: debit(1, 1, 1).accountId, creditId: factId(3) },
    ...{ day: march(on), choices },
  });
  const settledAnew = (...chosen: ReturnType<typeof anew>[]) =>
    allocate(account, chosen).map(inShort);

  test('settles the chosen debts first, and the rest goes to the oldest', () => {
    expect(settledAnew(anew(8, 6, choose(2, 40)))).toEqual(['3>2:40 manual', '3>1:20 auto']);
  });

  test('of several the one of the latest day stands, of one day the one made last', () => {
    const first = anew(8, 6, choose(2, 40));
    const oldest = anew(9, 6);
    expect(settledAnew(oldest, first)).toEqual(['3>1:50 auto', '3>2:10 auto']);
    expect(settledAnew(oldest, anew(7, 7, choose(2, 60)))).toEqual(['3>2:60 manual']);
  });

  test('leaves debts and other credits as they are', () => {
    const ofDebit = { ...anew(8, 6, choose(2, 40)), creditId: factId(1) };
    expect(settledAnew(ofDebit)).toEqual(['3>1:50 auto', '3>2:10 auto']);
  });
});

describe('a payment settles the oldest debts', () => {
  test('by due day, whatever came first', () => {
    // 100 due on the 9th, 60 due on the 3rd; 80 paid: 60 of the older one, 20 of the other
    expect(settled([debit(1, 100, 9), debit(2, 60, 3), credit(3, 80, { on: 10 })])).toEqual([
      '3>2:60 auto',
      '3>1:20 auto',
    ]);
  });

  test('debts of one day in the order of their making', () => {
    expect(settled([debit(2, 50, 3), debit(1, 50, 3), credit(3, 70, { on: 4 })])).toEqual([
      '3>1:50 auto',
      '3>2:20 auto',
    ]);
  });

  test('and what is left over stays in hand', () => {
    expect(settled([debit(1, 50, 3), credit(2, 70, { on: 4 })])).toEqual(['2>1:50 auto']);
    expect(settled([credit(2, 70, { on: 4 })])).toEqual([]);
  });

  test('terms of 30, 50 and 20: 40 paid leaves 0, 40 and 20', () => {
    const terms = [debit(1, 30, 1), debit(2, 50, 2), debit(3, 20, 3)];
    expect(settled([...terms, credit(4, 40, { on: 1 })])).toEqual(['4>1:30 auto', '4>2:10 auto']);
  });
});

describe('a chosen debt goes first', () => {
  const two = [debit(1, 100, 1), debit(2, 100, 2)];

  test('and the rest of the payment to the oldest', () => {
    const paid = credit(3, 90, { on: 3, choices: [choose(2, 50)] });
    expect(settled([...two, paid])).toEqual(['3>2:50 manual', '3>1:40 auto']);
  });

  test('a choice of more than is owed takes what it can', () => {
    const paid = credit(3, 150, { on: 3, choices: [choose(2, 120)] });
    expect(settled([...two, paid])).toEqual(['3>2:100 manual', '3>1:50 auto']);
  });

  test('of two payments that chose the same debt the older one has it', () => {
    const first = credit(3, 80, { on: 3, choices: [choose(2, 80)] });
    const second = credit(4, 80, { on: 4, choices: [choose(2, 80)] });
    expect(settled([...two, second, first])).toEqual([
      '3>2:80 manual',
      '4>2:20 manual',
      '4>1:60 auto',
    ]);
  });

  test('one debt chosen twice by one payment is one choice', () => {
    const paid = credit(3, 90, { on: 3, choices: [choose(2, 30), choose(2, 20)] });
    expect(settled([...two, paid])).toEqual(['3>2:50 manual', '3>1:40 auto']);
  });

  test('a choice of a debt that is not there, or of another payment, is no choice', () => {
    const other = credit(4, 10, { on: 1 });
    const paid = credit(3, 90, { on: 3, choices: [choose(77, 50), choose(4, 10), choose(3, 5)] });
    expect(settled([...two, paid, other])).toEqual(['4>1:10 auto', '3>1:90 auto']);
  });
});

law(
  'the order of arrival does not matter',
  fc.property(
    anyAccount.chain((open) => fc.tuple(fc.constant(open), shuffled(open))),
    ([open, arrived]) => {
      expect(allocate(arrived)).toEqual(allocate(open));
    },
  ),
);

law(
  'nothing is allocated beyond its amount, and only debits to credits',
  fc.property(anyAccount, (open) => {
    const made = allocate(open);
    for (const one of open) {
      expect(allocatedOf(made, one.id)).toBeLessThanOrEqual(one.amount);
      for (const { debitId, creditId, amount } of made) {
        expect(amount).toBeGreaterThan(0);
        if (debitId === one.id) expect(one.side).toBe('debit');
        if (creditId === one.id) expect(one.side).toBe('credit');
      }
    }
  }),
);

law(
  'the lesser of debits and credits is allocated in all',
  fc.property(anyAccount, (open) => {
    const all = allocate(open).reduce((sum, { amount }) => sum + amount, 0);
    expect(all).toBe(Math.min(sumOf(open, 'debit'), sumOf(open, 'credit')));
  }),
);

law(
  'oldest first: of a debt is paid clamp(all credit − all older debt, 0, its amount)',
  fc.property(anyAccountWithoutChoices, (open) => {
    const made = allocate(open);
    const inHand = sumOf(open, 'credit');
    let older = 0;
    for (const { id, amount } of open.filter(({ side }) => side === 'debit').toSorted(byAge)) {
      expect(allocatedOf(made, id)).toBe(Math.min(Math.max(inHand - older, 0), amount));
      older += amount;
    }
  }),
);

law(
  'a choice gets all that debt, credit and older choices leave it',
  fc.property(anyAccount, (open) => {
    const chosen = allocate(open).filter(({ origin }) => origin === 'manual');
    expect(chosen).toEqual(chosenOneByOne(open));
  }),
);

law(
  'settling only what is open with younger ones gives the same as settling the whole',
  fc.property(anyAccountWithoutChoices, fc.nat(12), (drawn, held) => {
    const before = drawn.slice(0, held);
    const kept = allocate(before);
    const youngest = (side: OpenItem['side']) =>
      before
        .filter((open) => open.side === side && allocatedOf(kept, open.id) > 0)
        .toSorted(byAge)
        .at(-1);
    const added = drawn.slice(held).filter((open) => {
      const settledLast = youngest(open.side);
      return settledLast === undefined || byAge(settledLast, open) < 0;
    });
    const left = before
      .map((open) => ({ ...open, amount: money(open.amount - allocatedOf(kept, open.id)) }))
      .filter(({ amount }) => amount > 0);
    const together = [...kept, ...allocate([...left, ...added])].map(inShort);
    expect(together.toSorted()).toEqual(settled([...before, ...added]).toSorted());
  }),
  1_000,
);

const shuffled = (open: readonly OpenItem[]) =>
  fc.shuffledSubarray([...open], { minLength: open.length, maxLength: open.length });

/** A restatement: choices in the order of age, one after the other, each clamped. */
function chosenOneByOne(open: readonly OpenItem[]): Allocation[] {
  const made: Allocation[] = [];
  const leftOf = (one: OpenItem) => one.amount - allocatedOf(made, one.id);
  for (const taken of open.filter(({ side }) => side === 'credit').toSorted(byAge)) {
    for (let n = 0; n < 15; n += 1) {
      const owed = open.find(({ id, side }) => id === factId(n) && side === 'debit');
      const wish = taken.choices
        .filter(({ debitId }) => debitId === factId(n))
        .reduce((sum, { amount }) => sum + amount, 0);
      if (owed === undefined) continue;
      const amount = money(Math.min(wish, leftOf(owed), leftOf(taken)));
      if (amount > 0) {
        made.push({ debitId: owed.id, creditId: taken.id, amount, origin: 'manual' });
      }
    }
  }
  return made;
}
