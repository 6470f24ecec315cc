// A bank's file that was opened: its cells, which columns are read (kept for this account, found,
// or chosen by hand), and what comes of it. What reads a file weighs more than the screen: it
// comes with the first one.
import { useState } from 'react';
import type { BankColumns } from '../../shared/books/bank-columns.ts';
import { bankColumns } from '../../shared/books/bank-columns.ts';
import type { TypedColumns } from '../../shared/books/chosen-columns.ts';
import {
  completeColumns,
  keepColumns,
  keptColumns,
  startingColumns,
} from '../../shared/books/chosen-columns.ts';
import { type ReadStatement, readBankLines } from '../../shared/books/read-bank-statement.ts';
import { LINES_A_STATEMENT, type StatedAccount } from '../../shared/books/statement-imported.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { minorDigits } from '../../shared/kernel/money.ts';
import { printable } from '../../shared/kernel/text.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { readSetting, writeSetting } from '../app/setting.ts';
import { newFactId } from '../store/record.ts';

export type BankFile = {
  readonly name: string;
  /** None where it is no text in cells. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: TypedColumns;
  /** Whether a person chooses them. */
  readonly isByHand: boolean;
  /** One for each fact that it may take, so that two taps record nothing twice. */
  readonly ids: readonly FactId[];
};

type Of = { readonly business: Business; readonly account: StatedAccount };

export function useBankFile({ business, account }: Of) {
  const [file, setFile] = useState<BankFile | null>(null);
  const key = `bank_columns.${business.id}.${account}` as const;
  const open = async (chosen: File | undefined) => {
    if (chosen === undefined) return setFile(null);
    const rows = await readRows(chosen);
    const columns = keptColumns(rows, readSetting(key)) ?? bankColumns(rows);
    const ids = Array.from({ length: Math.ceil(rows.length / LINES_A_STATEMENT) }, newFactId);
    const name = printable(chosen.name, 120) || 'csv';
    const start = columns ?? startingColumns(rows);
    setFile({ name, rows, columns: start, isByHand: columns === null && rows.length > 0, ids });
  };
  const choose = (columns: TypedColumns) => file && setFile({ ...file, columns, isByHand: true });
  const complete = file && completeColumns(file.columns);
  return {
    file,
    open,
    choose,
    byHand: () => file && setFile({ ...file, isByHand: true }),
    read: file && complete ? readOf(file, complete, business) : null,
    /** What was chosen by hand is there for the next file of this account. */
    keep: () => {
      if (file?.isByHand && complete) writeSetting(key, keepColumns(file.rows, complete));
    },
  };
}

const readOf = (file: BankFile, columns: BankColumns, business: Business): ReadStatement =>
  readBankLines(file.rows, columns, minorDigits[business.currency]);

async function readRows(chosen: File): Promise<BankFile['rows']> {
  try {
    const { bankRows } = await import('./bank-file.ts');
    return bankRows(new Uint8Array(await chosen.arrayBuffer()));
  } catch {
    return [];
  }
}
