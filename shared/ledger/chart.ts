// The chart of accounts that a business starts with. Codes are the names by which facts post; the
// numbering follows common practice: 1 assets, 2 liabilities, 3 equity, 4 income, 5 and 6 expenses.
import type { Trade } from './business.ts';

export type LedgerAccountType = 'asset' | 'liability' | 'equity' | 'income' | 'expense';
export type LedgerAccountCode = keyof typeof common | keyof typeof ofTrades;
export type ChartLine = {
  readonly code: LedgerAccountCode;
  readonly name: string;
  readonly type: LedgerAccountType;
};

type Entry = { readonly name: string; readonly type: LedgerAccountType };

const common = {
  '1100': { name: 'Cash in hand', type: 'asset' },
  '1110': { name: 'Bank', type: 'asset' },
  '1120': { name: 'UPI receipts', type: 'asset' },
  '1130': { name: 'M-Pesa', type: 'asset' },
  '1140': { name: 'Cheques in hand', type: 'asset' },
  '1200': { name: 'Receivables', type: 'asset' },
  '2100': { name: 'Payables', type: 'liability' },
  '2200': { name: 'VAT payable', type: 'liability' },
  '2210': { name: 'CGST payable', type: 'liability' },
  '2220': { name: 'SGST payable', type: 'liability' },
  '2230': { name: 'IGST payable', type: 'liability' },
  '3100': { name: "Owner's equity", type: 'equity' },
  '3200': { name: 'Retained earnings', type: 'equity' },
  '3900': { name: 'Opening balances', type: 'equity' },
  '4000': { name: 'Sales', type: 'income' },
  '4800': { name: 'Late fees', type: 'income' },
  '4900': { name: 'Rounding', type: 'income' },
  '6100': { name: 'Wages', type: 'expense' },
  '6200': { name: 'Fuel and transport', type: 'expense' },
  '6300': { name: 'Airtime and data', type: 'expense' },
  '6400': { name: 'Bank and M-Pesa charges', type: 'expense' },
  '6900': { name: 'Bad debts', type: 'expense' },
} as const satisfies Record<string, Entry>;

const ofTrades = {
  '1300': { name: 'Stock', type: 'asset' },
  '1310': { name: 'Gas cylinders', type: 'asset' },
  '2300': { name: 'Cylinder deposits', type: 'liability' },
  '2310': { name: 'Meter deposits', type: 'liability' },
  '2400': { name: 'Due to investors', type: 'liability' },
  '4100': { name: 'Metered sales', type: 'income' },
  '4110': { name: 'Standing charges', type: 'income' },
  '4200': { name: 'Laundry services', type: 'income' },
  '4300': { name: 'Platform fees', type: 'income' },
  '5000': { name: 'Cost of goods sold', type: 'expense' },
  '5100': { name: 'Milk bought', type: 'expense' },
  '5200': { name: 'Water production', type: 'expense' },
} as const satisfies Record<string, Entry>;

const codesOfTrade: Readonly<Record<Trade, readonly (keyof typeof ofTrades)[]>> = {
  dairy: ['1300', '5000', '5100'],
  water: ['1300', '2310', '4100', '4110', '5200'],
  laundry: ['4200'],
  retail: ['1300', '1310', '2300', '5000'],
  utility: ['2310', '4100', '4110', '5200'],
  funding: ['2400', '4300'],
};

/** The default chart of a trade, in the order of its codes. */
export function defaultChart(trade: Trade): readonly ChartLine[] {
  const lines: ChartLine[] = [];
  for (const [code, entry] of Object.entries({ ...common, ...ofTrades })) {
    const known = ledgerAccountCode(code);
    const isOfTrade = codesOfTrade[trade].some((own) => own === known);
    if (known in common || isOfTrade) lines.push({ code: known, ...entry });
  }
  return lines.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Whether some trade's chart has it. */
export function isLedgerAccountCode(code: string): code is LedgerAccountCode {
  return code in common || code in ofTrades;
}

function ledgerAccountCode(code: string): LedgerAccountCode {
  if (!isLedgerAccountCode(code)) throw new RangeError(`no ledger account ${code}`);
  return code;
}
