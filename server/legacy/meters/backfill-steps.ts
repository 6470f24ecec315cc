// Steps 1 and 2 of the move to balances per meter: every payment gets its meter, and every invoice
// the sums of its bills. Repeated, they change nothing more.
import type { RunRow, RunStep } from '../../runs/run-plan.ts';
import type { Reason } from '../reasons.ts';
import { tellApart, tellWaiting } from '../tell-apart.ts';
import {
  type Financials,
  frameOf,
  inTown,
  remarkKey,
  tellAll,
  toldRow,
} from './financial-steps.ts';
import { lostBills, minorOf, type SummedInvoice, sumInvoices } from './judge-amounts.ts';
import { type Assigned, assignPayments, judgeMeters } from './judge-meters.ts';
import { writeAmounts, writePaymentMeters } from './write-back.ts';

/** `whole`: the run goes on, so every row of the old database is accounted for from here. */
export const backfillPayments = (financials: Financials, whole: boolean): RunStep => ({
  name: 'Backfilling payment meter_ids',
  work: (desk) =>
    inTown(financials, desk, async (sql, town) => {
      const tables = Object.entries(town.tables).map(([name, { rows }]) => ({ name, rows }));
      if (whole) await tellWaiting(desk, tables, () => true);
      await tellApart(desk, town.away);
      const { name, business } = frameOf(financials);
      const all = assignPayments(town, judgeMeters(town, `${name} ${business.id}`));
      const fresh = all.filter(({ by, meterKey }) => by !== 'itself' || meterKey === null);
      await writePaymentMeters(sql, town, fresh);
      const rows = fresh.map((assigned) => assignedRow(assigned, financials));
      for (const { row, reasons } of fresh) {
        financials.remarks.set(remarkKey('payments', row.key), reasons);
      }
      await tellAll(desk, rows);
      const count = (by: Assigned['by']) => fresh.filter((one) => one.by === by).length;
      return {
        payments: all.length,
        hadTheirMeter: all.length - fresh.length,
        byInvoice: count('invoice'),
        byActiveMeter: count('customer'),
        severalMeters: fresh.filter(({ reasons }) => reasons.includes('several_meters')).length,
        withoutMeter: all.filter(({ meterKey }) => meterKey === null).length,
      };
    }),
});

function assignedRow({ row, meterKey, reasons }: Assigned, { business }: Financials): RunRow {
  const amount = minorOf(row, 'amount', business.currency);
  const landed = reasons.length === 0 ? 'landed' : 'remarked';
  return toldRow(row, {
    ...{ table: 'payments', reasons, amount },
    outcome: meterKey === null ? 'apart' : landed,
    words: meterKey === null ? '' : `meter ${meterKey}`,
  });
}

export const backfillAmounts = (financials: Financials): RunStep => ({
  name: 'Backfilling invoice amounts',
  work: (desk) =>
    inTown(financials, desk, async (sql, town) => {
      const { currency } = financials.business;
      const all = sumInvoices(town, currency);
      await writeAmounts(sql, { town, currency }, all);
      const told = all.filter(({ reasons }) => reasons.length > 0);
      for (const { row, reasons } of told) {
        financials.remarks.set(remarkKey('invoices', row.key), reasons);
      }
      await tellAll(desk, told.map(summedRow));
      const lost = lostBills(town);
      await tellAll(
        desk,
        lost.map((bill) =>
          toldRow(bill, { table: 'invoice_bills', outcome: 'apart', reasons: ['invoice_missing'] }),
        ),
      );
      const has = (reason: Reason) => told.filter(({ reasons }) => reasons.includes(reason)).length;
      const sums = sumsOf(all);
      return {
        invoices: all.length,
        corrected: has('amounts_corrected'),
        withoutBills: has('bills_missing'),
        unreadable: has('amount_unreadable'),
        billsWithoutInvoice: lost.length,
        ...sums,
      };
    }),
});

function summedRow({ row, amounts, held, reasons }: SummedInvoice): RunRow {
  const was = held.total === null ? 'nothing' : String(held.total);
  return toldRow(row, {
    ...{ table: 'invoices', reasons, amount: amounts?.amount ?? null },
    outcome: amounts === null ? 'apart' : 'remarked',
    words: reasons.includes('amounts_corrected') ? `${was} became ${amounts?.total}` : '',
  });
}

function sumsOf(all: readonly SummedInvoice[]) {
  const sums = { amountMinor: 0, broughtForwardMinor: 0, totalMinor: 0, correctedMinor: 0 };
  for (const { amounts, held } of all) {
    if (amounts === null) continue;
    sums.amountMinor += amounts.amount;
    sums.broughtForwardMinor += amounts.broughtForward;
    sums.totalMinor += amounts.total;
    sums.correctedMinor += amounts.total - (held.total ?? 0);
  }
  return sums;
}
