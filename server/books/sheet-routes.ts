// GET routes of the four sheets, each at any day.
import type { Hono } from 'hono';
import {
  balanceSheetSchema,
  cashFlowSchema,
  profitAndLossSchema,
  trialBalanceSchema,
} from '../../shared/books/answers.ts';
import {
  balanceSheet,
  cashFlow,
  profitAndLoss,
  trialBalance,
  yearStart,
} from '../../shared/books/sheets.ts';
import { type Description, describe } from '../api/describe.ts';
import type { SignedIn } from '../people/who.ts';
import { type AskBooks, spanSchema } from './asked-books.ts';
import { loadAgainstCash, loadTurnovers } from './load-turnovers.ts';

export function addSheetRoutes(routes: Hono<SignedIn>, ask: AskBooks): void {
  routes.get(
    '/books/:businessId/trial-balance',
    described('Closing balances of every ledger account at the end of a day', trialBalanceSchema),
    (c) =>
      ask(c, async (read, { business, from, to }) => ({
        to,
        ...trialBalance(await loadTurnovers(read, business, { from, to })),
      })),
  );
  routes.get(
    '/books/:businessId/profit-and-loss',
    described('What was earned and spent from one day to another', profitAndLossSchema),
    (c) =>
      ask(c, async (read, { business, from, to }) => ({
        from,
        to,
        ...profitAndLoss(await loadTurnovers(read, business, { from, to })),
      })),
  );
  routes.get(
    '/books/:businessId/balance-sheet',
    described('What is owned and owed at the end of a day', balanceSheetSchema),
    (c) =>
      ask(c, async (read, { business, to }) => {
        const from = yearStart(to, business.yearStartMonth);
        return { to, ...balanceSheet(await loadTurnovers(read, business, { from, to })) };
      }),
  );
  routes.get(
    '/books/:businessId/cash-flow',
    described('Where cash came from and went to', cashFlowSchema),
    (c) =>
      ask(c, async (read, { business, from, to }) => {
        const turnovers = await loadTurnovers(read, business, { from, to });
        const against = await loadAgainstCash(read, business, { from, to });
        return { from, to, ...cashFlow(turnovers, against) };
      }),
  );
}

const described = (summary: string, schema: NonNullable<Description['answer']['schema']>) =>
  describe({
    summary,
    tag: 'books',
    query: spanSchema,
    answer: { description: 'The sheet, in whole minor units', schema },
    refusals: ['forbidden', 'not_found', 'malformed'],
  });
