// Ten thousand random ledgers: whatever was sold, paid, credited and written off, in whatever order
// it arrived, the books are the same, balanced, and agree with what is owed.
import fc from 'fast-check';
import { expect } from 'vitest';
import { closingOf, trialBalance } from '../../../shared/books/sheets.ts';
import { money } from '../../../shared/kernel/money.ts';
import { allocate } from '../../../shared/ledger/allocate.ts';
import { defaultChart, type LedgerAccountCode } from '../../../shared/ledger/chart.ts';
import type { OpenItem } from '../../../shared/ledger/open-item.ts';
import { age, balanceOf } from '../../../shared/ledger/outstanding.ts';
import { entry, type Posting } from '../../../shared/ledger/posting.ts';
import { dairy } from '../facts/fact-samples.ts';
import { law } from '../kernel/law.ts';
import { allocatedOf, anyAccount, chosenAnew, march, withAllocated } from '../ledger/account.ts';

/** What stands against receivables: income for debts; cash, income again or a loss for credits. */
const against = fc.constantFrom<LedgerAccountCode>('1100', '4000', '6900', '3900');

const posted = (open: OpenItem, other: LedgerAccountCode): readonly Posting[] => {
  const amount = open.side === 'debit' ? open.amount : money(-open.amount);
  return entry([
    { account: '1200', amount },
    { account: other, amount: money(-amount) },
  ]);
};

function booksOf(entries: readonly (readonly Posting[])[]) {
  return defaultChart('dairy').map(({ code, name, type }) => {
    const own = entries.flat().filter(({ account }) => account === code);
    const sum = (sign: 1 | -1) =>
      money(own.reduce((total, { amount }) => total + Math.max(sign * amount, 0), 0));
    return { code, name, type, opening: money(0), debit: sum(1), credit: sum(-1) };
  });
}

law(
  `arrival changes nothing, and the books agree with what ${dairy.name} is owed`,
  fc.property(
    anyAccount.chain((open) =>
      fc.tuple(
        fc.constant(open),
        fc.shuffledSubarray([...open], { minLength: open.length, maxLength: open.length }),
        fc.array(against, { minLength: open.length, maxLength: open.length }),
        fc.integer({ min: 1, max: 28 }),
        chosenAnew,
      ),
    ),
    ([open, arrived, others, on, anew]) => {
      const made = allocate(open, anew);
      const later = allocate(arrived, anew.toReversed());
      if (JSON.stringify(later) !== JSON.stringify(made)) expect(later).toEqual(made);
      const held = withAllocated(open, made);
      for (const { id, amount } of open) {
        if (allocatedOf(made, id) > amount) expect(allocatedOf(made, id)).toBe(amount);
      }
      const { outstanding, balance } = balanceOf(held);
      const columns = Object.values(age(held, march(on)));
      expect(columns.reduce<number>((sum, column) => sum + column, 0)).toBe(outstanding);
      const accounts = booksOf(open.map((one, n) => posted(one, others[n] ?? '4000')));
      const { debit, credit } = trialBalance(accounts);
      expect(debit).toBe(credit);
      const receivables = accounts.find(({ code }) => code === '1200');
      expect(receivables && closingOf(receivables)).toBe(balance);
    },
  ),
  10_000,
);
