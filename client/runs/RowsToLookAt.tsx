// Source rows that did not land whole: each opens to the row as it came.
import { useState } from 'react';
import {
  type RunReport,
  type RunReportRow,
  rowName,
  rowsToLookAt,
} from '../../shared/runs/run-report.ts';
import { Button } from '../app/Button.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { rowWords } from '../app/runs/reason-words.ts';
import { Sheet } from '../app/Sheet.tsx';
import { RunAmount } from './RunAmount.tsx';
import { stepWords, tableName } from './step-words.ts';
import { words } from './words.ts';

const ROWS_AT_ONCE = 50;

export function RowsToLookAt({ report }: { readonly report: RunReport }) {
  const say = useWords(words);
  const names = useWords(stepWords);
  const language = useLanguage();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const [opened, setOpened] = useState<RunReportRow | null>(null);
  const all = rowsToLookAt(report);
  const left = report.rows.length - shown;
  return (
    <section>
      <h2 className="section">
        {say.lookAt} · {all}
      </h2>
      {all > report.rows.length && (
        <p className="pb-3 text-small text-soft">{say.firstOnly(report.rows.length, all)}</p>
      )}
      <ul className="card rows">
        {report.rows.slice(0, shown).map((row) => (
          <li key={`${row.table} ${row.key}`}>
            <button
              type="button"
              className="grid min-h-12 w-full grid-cols-1 gap-1 px-4 py-3 text-left"
              onClick={() => setOpened(row)}
            >
              <span className="flex gap-3">
                <span className="min-w-0 flex-1 truncate font-semibold">
                  {tableName(row.table, names)} · {rowName(row)}
                </span>
                {row.amount !== null && <RunAmount minor={row.amount} currency={report.currency} />}
              </span>
              <span className="text-small text-soft">
                {say.outcome[row.outcome]}: {rowWords(row, language)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className="pt-3">
          <Button isWide onClick={() => setShown(shown + ROWS_AT_ONCE)}>
            {say.more(Math.min(left, ROWS_AT_ONCE))}
          </Button>
        </div>
      )}
      {opened !== null && <SourceRow row={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

type SourceRowProps = { readonly row: RunReportRow; readonly onClose: () => void };

function SourceRow({ row, onClose }: SourceRowProps) {
  const say = useWords(words);
  const names = useWords(stepWords);
  const language = useLanguage();
  const source = row.source !== null && typeof row.source === 'object' ? row.source : {};
  return (
    <Sheet title={`${tableName(row.table, names)} · ${rowName(row)}`} onClose={onClose}>
      <p className="pb-3 first-letter:uppercase">{rowWords(row, language)}</p>
      <h3 className="section">{say.sourceRow}</h3>
      <dl className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] gap-x-3 gap-y-2">
        {Object.entries(source).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-small break-words text-soft">{name}</dt>
            <dd className="break-words">{value === null ? '–' : String(value)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
