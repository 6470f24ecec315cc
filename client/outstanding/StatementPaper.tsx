// A statement of any days of this phone's history, and the ways in which it leaves the phone:
// picture, page or PDF, file for a spreadsheet. All work without a network.
import { useState } from 'react';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { giveFile } from '../app/recording/give-file.ts';
import type { CustomerCard, CustomerStatement } from '../store/views.ts';
import { printStatement } from './print-statement.ts';
import { statementCsv, statementLines } from './statement-file.ts';
import { words } from './words.ts';

export type StatementDays = { readonly from: Day | null; readonly to: Day | null };

export type StatementPaperProps = Pick<CustomerCard, 'customer' | 'business'> & {
  /** Of those days only. */
  readonly statement: CustomerStatement;
  readonly days: StatementDays;
};

export function StatementPaper({ customer, business, statement, days }: StatementPaperProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [isDrawing, setDrawing] = useState(false);
  const of = { customer, business, statement, ...days };
  const name = `${say.statement} ${customer.code ?? customer.name}`;
  const picture = async () => {
    setDrawing(true);
    try {
      const { receiptImage } = await import('../app/recording/receipt-picture.ts');
      await giveFile(await receiptImage(statementLines(of, language)), `${name}.png`);
    } finally {
      setDrawing(false);
    }
  };
  const csv = async () => {
    const file = new Blob([statementCsv(of, language)], { type: 'text/csv' });
    await giveFile(file, `${name}.csv`);
  };
  return (
    <div className="flex flex-wrap gap-2 [&>*]:flex-1">
      <Button icon="share" isBusy={isDrawing} onClick={() => void picture()}>
        {say.picture}
      </Button>
      <Button icon="receipt" onClick={() => printStatement(of, language)}>
        {say.page}
      </Button>
      <Button icon="share" onClick={() => void csv()}>
        {say.csv}
      </Button>
    </div>
  );
}

type DaysProps = { readonly days: StatementDays; readonly onChange: (days: StatementDays) => void };

/** From and until; left empty, everything that this phone holds. */
export function StatementDaysFields({ days, onChange }: DaysProps) {
  const say = useWords(words);
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field
        label={say.from}
        type="date"
        value={days.from ?? ''}
        onChange={(typed) => onChange({ ...days, from: dayFrom(typed) })}
      />
      <Field
        label={say.until}
        type="date"
        value={days.to ?? ''}
        onChange={(typed) => onChange({ ...days, to: dayFrom(typed) })}
      />
    </div>
  );
}

function dayFrom(typed: string): Day | null {
  const decoded = decode(daySchema, typed);
  return decoded.ok ? decoded.value : null;
}
