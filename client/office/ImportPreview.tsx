// What becomes of the rows of a list: counted, those with something to say first, and those that
// stay out to be saved as a file.
import type { JudgedRow } from '../../shared/customers/judge-list.ts';
import { csvRow, csvText } from '../../shared/kernel/csv.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import { Button } from '../app/Button.tsx';
import { formatMoney } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { importWords } from './import-words.ts';

const SHOWN = 60;

export type ImportPreviewProps = {
  readonly judged: readonly JudgedRow[];
  readonly currency: Currency;
};

export function ImportPreview({ judged, currency }: ImportPreviewProps) {
  const say = useWords(importWords);
  const out = judged.filter((row) => row.out !== null);
  const remarked = judged.filter((row) => row.out === null && row.remarks.length > 0);
  const plain = judged.filter((row) => row.out === null && row.remarks.length === 0);
  const rows = [...out, ...remarked, ...plain];
  const count = remarked.length + plain.length;
  const told = [
    say.comesIn(count),
    remarked.length > 0 && say.remarked(remarked.length),
    out.length > 0 && say.staysOut(out.length),
  ];
  return (
    <section>
      <h2 className="text-title">{say.preview}</h2>
      <p className="pb-3">{count === 0 ? say.nothing : told.filter(Boolean).join(' · ')}</p>
      {out.length > 0 && (
        <div className="pb-3">
          <Button onClick={() => save(out, say)}>{say.report}</Button>
        </div>
      )}
      <ul className="card rows">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.line}>
            <RowFate row={row} currency={currency} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className="below">{say.andMore(rows.length - SHOWN)}</p>}
    </section>
  );
}

type RowFateProps = { readonly row: JudgedRow; readonly currency: Currency };

function RowFate({ row, currency }: RowFateProps) {
  const say = useWords(importWords);
  const { line, customer, out, remarks } = row;
  const { name, phone, place, owed } = customer;
  const told = [phone, place, owed !== null && say.owes(formatMoney(owed, currency))];
  const tone = out === null ? 'tag-warn' : 'tag-bad';
  const why = out === null ? remarks.map((remark) => say.remarks[remark]) : [say.outs[out]];
  return (
    <div className="flex items-start gap-3 px-3 py-2.5">
      <span className="min-w-14 text-small text-soft tabular-nums">{say.line(line)}</span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{name === '' ? '—' : name}</span>
        <span className="block text-small text-soft">{told.filter(Boolean).join(' · ')}</span>
        {why.map((one) => (
          <span key={one} className={`tag ${tone}`}>
            <Icon name="late" size={14} />
            {one}
          </span>
        ))}
      </span>
    </div>
  );
}

type Says = (typeof importWords)[keyof typeof importWords];

/** The rows that stayed out, as a file that a spreadsheet opens. */
function save(out: readonly JudgedRow[], say: Says): void {
  const rows = out.map(({ line, customer, out: why }) =>
    csvRow([
      String(line),
      csvText(customer.name),
      csvText(customer.phone ?? ''),
      csvText(customer.place),
      csvText(why === null ? '' : say.outs[why]),
    ]),
  );
  const { name, phone, place } = say.fields;
  const head = csvRow(['#', ...[name, phone, place, say.reason].map(csvText)]);
  const file = new Blob(['\ufeff', head, ...rows], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'routebook-not-imported.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
