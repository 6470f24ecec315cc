// Which column of a bank's file is what, chosen by hand: each with what stands in it, and below it
// how the first lines are read.
import {
  COLUMN_FIELDS,
  type ColumnField,
  completeColumns,
  HEADINGS_WITHIN,
  type TypedColumns,
  withColumn,
} from '../../shared/books/chosen-columns.ts';
import type { ReadStatement } from '../../shared/books/read-bank-statement.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import { printable } from '../../shared/kernel/text.ts';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Select } from '../app/Select.tsx';
import { bankColumnsWords } from './bank-columns-words.ts';
import type { BankFile } from './use-bank-file.ts';

const LINES_SHOWN = 3;

export type BankColumnsFormProps = {
  readonly file: BankFile;
  readonly read: ReadStatement | null;
  readonly currency: Currency;
  readonly onChoose: (columns: TypedColumns) => void;
};

export function BankColumnsForm({ file, read, currency, onChoose }: BankColumnsFormProps) {
  const say = useWords(bankColumnsWords);
  const { rows, columns } = file;
  const head = columns.headAt < 0 ? [] : (rows[columns.headAt] ?? []);
  const sample = rows[columns.headAt + 1] ?? [];
  const width = Math.max(head.length, sample.length);
  const labels = Array.from({ length: width }, (_, at) => {
    const name = (head[at] ?? '').trim() || say.column(at + 1);
    return printable(name, 40);
  });
  const heads = rows.slice(0, HEADINGS_WITHIN).map((row, at) => ({
    value: `${at}`,
    label: say.headRow(at + 1, printable(row.filter(Boolean).join(' · '), 40)),
  }));
  return (
    <section className="grid grid-cols-1 gap-3">
      <h3 className="text-title">{say.title}</h3>
      <p className="text-small text-soft">{say.why}</p>
      <Select
        label={say.head}
        value={`${columns.headAt}`}
        options={[{ value: '-1', label: say.noHead }, ...heads]}
        onChange={(value) => onChoose({ ...columns, headAt: Number(value) })}
      />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {COLUMN_FIELDS.map((field) => {
          const at = placeOf(columns, field);
          const cell = at === null ? '' : printable((sample[at] ?? '').trim(), 60);
          return (
            <div key={field}>
              <Select
                label={say.fields[field]}
                value={at === null ? '' : `${at}`}
                options={[
                  { value: '', label: say.notThere },
                  ...labels.map((label, place) => ({ value: `${place}`, label })),
                ]}
                onChange={(value) =>
                  onChoose(withColumn(columns, field, value === '' ? null : Number(value)))
                }
              />
              {cell !== '' && <p className="below break-words">{say.example(cell)}</p>}
            </div>
          );
        })}
      </div>
      {completeColumns(columns) === null ? (
        <Notice tone="info">{say.missing}</Notice>
      ) : (
        read && <FirstLines read={read} currency={currency} />
      )}
      <p className="text-small text-soft">{say.kept}</p>
    </section>
  );
}

function placeOf(columns: TypedColumns, field: ColumnField): number | null {
  return field === 'text' ? (columns.texts[0] ?? null) : columns[field];
}

type FirstLinesProps = { readonly read: ReadStatement; readonly currency: Currency };

function FirstLines({ read, currency }: FirstLinesProps) {
  const say = useWords(bankColumnsWords);
  const language = useLanguage();
  if (read.lines.length === 0) return null;
  return (
    <div>
      <h4 className="label">{say.preview}</h4>
      <ol className="card rows">
        {read.lines.slice(0, LINES_SHOWN).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal lines may stand in a file
          <li key={place} className="flex items-baseline justify-between gap-3 px-4 py-2">
            <span className="min-w-0 text-small [overflow-wrap:anywhere]">
              {[formatDay(line.day, language), line.text, line.reference]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="money font-semibold">{formatMoney(line.amount, currency)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
