// What a preview or an issue found: the sums, then each customer or meter that somebody should look
// at, with why.
import { useState } from 'react';
import { Link } from 'wouter';
import type { BillingJob } from '../../shared/billing-answers.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { rowName } from '../../shared/runs/run-report.ts';
import { Button } from '../app/Button.tsx';
import { formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { rowWords } from '../app/runs/reason-words.ts';
import { foundOf } from './found-of.ts';
import type { Billing } from './use-billing.ts';
import { words } from './words.ts';

const ROWS_AT_ONCE = 30;

export type FoundByBillingProps = { readonly billing: Billing; readonly business: Business };

export function FoundByBilling({ billing, business }: FoundByBillingProps) {
  const say = useWords(words);
  const { job } = billing;
  if (job === null) return <p className="text-soft">{say.previewMore}</p>;
  if (job.state === 'running') return null;
  if (job.state === 'failed') {
    return (
      <Notice tone="bad">
        {say.failed}
        {job.words !== null && `: ${job.words}`}
      </Notice>
    );
  }
  const found = foundOf(job, business);
  const tell = job.isRehearsal ? say.found : say.made;
  return (
    <>
      <Notice tone={job.isRehearsal ? 'info' : 'good'}>
        <p>{job.isRehearsal ? say.rehearsed : say.issued}</p>
        <p className="font-semibold">
          {found.count === 0 ? say.noneDue : tell(found.count, found.amount)}
        </p>
      </Notice>
      <Figures job={job} business={business} />
      <Exceptions job={job} business={business} />
    </>
  );
}

function Figures({ job, business }: { readonly job: BillingJob; readonly business: Business }) {
  const say = useWords(words);
  const figures = job.report?.steps[0]?.figures ?? {};
  const late = job.report?.steps[1]?.figures ?? {};
  const show = (minor: number) => formatMoney(money(minor), business.currency);
  const names: Readonly<Record<string, string>> = say.figures;
  const shown = Object.entries(figures).flatMap(([name, value]) => {
    const told = names[name];
    return told === undefined || value === 0 ? [] : [{ name, told, value }];
  });
  return (
    <dl className="facts card">
      {shown.map(({ name, told, value }) => (
        <div key={name}>
          <dt>{told}</dt>
          <dd className="tabular-nums">{String(value)}</dd>
        </div>
      ))}
      {Number(late['charged'] ?? 0) > 0 && (
        <div>
          <dt>{say.lateFees}</dt>
          <dd className="tabular-nums">
            {`${late['charged']} · ${show(Number(late['totalMinor']))}`}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Exceptions({ job, business }: { readonly job: BillingJob; readonly business: Business }) {
  const say = useWords(words);
  const language = useLanguage();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const rows = (job.report?.rows ?? []).toSorted(
    (a, b) => Number(b.outcome === 'apart') - Number(a.outcome === 'apart'),
  );
  if (rows.length === 0) return <p className="text-soft">{say.allWell}</p>;
  return (
    <section>
      <h2 className="section">{`${say.exceptions} · ${rows.length}`}</h2>
      <ul className="card rows">
        {rows.slice(0, shown).map((row) => (
          <li key={`${row.table} ${row.key}`}>
            <Link
              href={row.customerId === null ? '/runs' : `/customers/${row.customerId}`}
              className="row"
            >
              <span className="min-w-0 flex-1">
                <span className="block [overflow-wrap:anywhere]">
                  {rowWords(row, language) || rowName(row)}
                </span>
                {row.outcome === 'apart' && <span className="tag tag-bad">{say.held}</span>}
              </span>
              {row.amount !== null && (
                <span className="money text-small">
                  {formatMoney(money(row.amount), business.currency)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <div className="pt-3">
          <Button isWide onClick={() => setShown(shown + ROWS_AT_ONCE)}>
            {say.more}
          </Button>
        </div>
      )}
    </section>
  );
}
