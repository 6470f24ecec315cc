// What became of the rows of a run, table by table.
import type { RunReport } from '../../shared/runs/run-report.ts';
import { useWords } from '../app/language.ts';
import { RunAmount } from './RunAmount.tsx';
import { stepWords, tableName } from './step-words.ts';
import { words } from './words.ts';

export function Counts({ report }: { readonly report: RunReport }) {
  const say = useWords(words);
  const names = useWords(stepWords);
  return (
    <section>
      <h2 className="section">{say.rows}</h2>
      <ul className="card rows">
        {report.counts.map(({ table, outcome, rows, amount }) => (
          <li key={`${table} ${outcome}`} className="flex items-center gap-3 px-4 py-3">
            <span className="min-w-0 flex-1">
              <span className="block break-words">{tableName(table, names)}</span>
              <span className="block text-small text-soft">{say.outcome[outcome]}</span>
            </span>
            <span className="text-right tabular-nums">
              <span className="block">{say.rowCount(String(rows))}</span>
              {amount !== 0 && (
                <span className="block text-small text-soft">
                  <RunAmount minor={amount} currency={report.currency} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
