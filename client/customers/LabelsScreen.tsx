// QR labels of customers and their meters to print and stick on: one customer's, or a round's.
import encodeQR from 'qr';
import { memo, useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { scanWords } from '../app/scan/words.ts';
import { type Label, selectLabels } from '../store/select-labels.ts';
import { useStore } from '../store/session.ts';
import { useBookQuery } from '../store/use-book-query.ts';
import { useRounds } from '../store/use-rounds.ts';

export function LabelsScreen() {
  const say = useWords(scanWords);
  const { book } = useStore();
  const customerId = new URLSearchParams(useSearch()).get('customer');
  const rounds = useRounds() ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const roundId = chosen ?? rounds.find(({ isMine }) => isMine)?.id ?? rounds[0]?.id ?? null;
  const labels = useBookQuery(
    () => selectLabels(book, customerId === null ? { roundId } : { customerId }),
    [book, customerId, roundId],
  );
  const [drawn, setDrawn] = useState(LABELS_A_FRAME);
  const isWhole = labels !== undefined && drawn >= labels.length;
  useEffect(() => {
    if (labels === undefined || isWhole) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + LABELS_A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [labels, isWhole, drawn]);
  return (
    <Screen
      title={say.labels}
      subtitle={labels && say.count(labels.length)}
      back={customerId === null ? '/find' : `/customers/${customerId}`}
      action={
        <Button
          tone="primary"
          icon="receipt"
          isWide
          isDisabled={!isWhole || labels.length === 0}
          onClick={() => window.print()}
        >
          {say.print}
        </Button>
      }
    >
      <div className="no-print grid gap-3 py-4">
        <p className="text-soft">{say.labelsMore}</p>
        {customerId === null && rounds.length > 1 && (
          <Chips
            legend={say.round}
            options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
            value={rounds.find(({ id }) => id === roundId)?.id ?? null}
            onChange={(id) => {
              setDrawn(LABELS_A_FRAME);
              setChosen(id);
            }}
            isOneLine
          />
        )}
      </div>
      {labels?.length === 0 && <EmptyState icon="receipt" title={say.none} />}
      <ul className="labels">
        {(labels ?? []).slice(0, drawn).map((label) => (
          <Card key={label.code} {...label} />
        ))}
      </ul>
    </Screen>
  );
}

/** Five hundred codes at once would hold up a slow phone for more than half a second. */
const LABELS_A_FRAME = 12;

const Card = memo(function Card({ code, name, detail }: Label) {
  return (
    <li className="label-card">
      <Code text={code} />
      <p>
        <strong>{name}</strong>
        <span>{detail}</span>
        <span className="label-code">{code}</span>
      </p>
    </li>
  );
});

const QUIET_ZONE = 2;

/** The code as one drawn path: dark on white in every theme, so that any camera reads it. */
function Code({ text }: { readonly text: Label['code'] }) {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: QUIET_ZONE });
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg viewBox={`0 0 ${rows.length} ${rows.length}`} aria-hidden="true" className="label-qr">
      <path d={path} fill="#000" />
    </svg>
  );
}
