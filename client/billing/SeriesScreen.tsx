// Series of document numbers: how far each is, what was cancelled, and what is missing, which an
// auditor asks for.
import type { SeriesReport } from '../../shared/billing/series.ts';
import { seriesListSchema } from '../../shared/billing/series.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { useOffice } from '../app/use-office.ts';
import { seriesWords } from './series-words.ts';

export function SeriesScreen() {
  const say = useWords(seriesWords);
  return (
    <OfficeFrame>
      <Screen title={say.title} back="/billing">
        <AllSeries />
      </Screen>
    </OfficeFrame>
  );
}

function AllSeries() {
  const say = useWords(seriesWords);
  const asked = useOffice('/api/series', seriesListSchema);
  return (
    <Answered of={asked}>
      {({ series }) => {
        const missing = series.filter(({ holes }) => holes.length > 0);
        const names = [...new Set(series.map(({ business }) => business))];
        if (series.length === 0) return <EmptyState icon="receipt" title={say.none} />;
        return (
          <div className="grid grid-cols-1 gap-2 pt-3">
            <Notice tone={missing.length === 0 ? 'good' : 'bad'}>
              {missing.length === 0 ? say.whole : say.broken(missing.length)}
            </Notice>
            {names.map((name) => (
              <section key={name}>
                <h2 className="section">{name}</h2>
                <ul className="card rows">
                  {series
                    .filter(({ business }) => business === name)
                    .map((one) => (
                      <li key={one.series}>
                        <SeriesLine one={one} />
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </div>
        );
      }}
    </Answered>
  );
}

function SeriesLine({ one }: { readonly one: SeriesReport }) {
  const say = useWords(seriesWords);
  const letters: Readonly<Record<string, string>> = say.letters;
  const isWhole = one.holes.length === 0;
  const holes = one.holes.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return (
    <div className="row">
      <span className={`row-mark ${isWhole ? 'text-good' : 'text-bad'}`}>
        <Icon name={isWhole ? 'check' : 'late'} size={18} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold tabular-nums">{one.series}</span>
        <span className="block text-small text-soft">
          {[letters[one.series.slice(0, 1)], one.device].filter(Boolean).join(' · ')}
        </span>
        <span className="block text-small text-soft tabular-nums">
          {say.upTo(one.last, one.voided)}
          {one.apart > 0 && ` · ${say.apart(one.apart)}`}
        </span>
        {!isWhole && <span className="tag tag-bad">{say.missing(holes.join(', '))}</span>}
      </span>
    </div>
  );
}
