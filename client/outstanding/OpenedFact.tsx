// One fact opened, and for the office the ways to correct it: a credit or debit note, or a void.
import { lazy, Suspense, useState } from 'react';
import { Button } from '../app/Button.tsx';
import { FactSheet } from '../app/FactSheet.tsx';
import { useWords } from '../app/language.ts';
import { useVoidRight } from '../app/voiding/use-void-right.ts';
import { VoidSheet } from '../app/voiding/VoidSheet.tsx';
import { voidWords } from '../app/voiding/words.ts';
import type { ShownFact } from '../store/views.ts';
import { allocateWords } from './allocate-words.ts';
import { isCreditable } from './credit-draft.ts';
import { documentWords } from './document-words.ts';

const AllocateSheet = lazy(async () => ({
  default: (await import('./AllocateSheet.tsx')).AllocateSheet,
}));
const NoteSheet = lazy(async () => ({ default: (await import('./NoteSheet.tsx')).NoteSheet }));

export type OpenedFactProps = { readonly shown: ShownFact; readonly onClose: () => void };

export function OpenedFact({ shown, onClose }: OpenedFactProps) {
  const say = useWords(voidWords);
  const right = useVoidRight(shown);
  const sayDocuments = useWords(documentWords);
  const sayAllocate = useWords(allocateWords);
  const [doing, setDoing] = useState<'credit' | 'debit' | 'void' | 'allocate' | null>(null);
  const { fact, isVoided, business } = shown;
  if (doing === 'void') return <VoidSheet shown={shown} isAsking={false} onClose={onClose} />;
  const credit = isSettling(shown) ? shown : null;
  if (doing === 'allocate' && credit !== null) {
    return (
      <Suspense>
        <AllocateSheet shown={credit} onClose={onClose} />
      </Suspense>
    );
  }
  const sale = isCreditable(fact, isVoided) ? fact : null;
  if ((doing === 'credit' || doing === 'debit') && sale !== null) {
    return (
      <Suspense>
        <NoteSheet kind={doing} sale={sale} business={business} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <FactSheet
      shown={shown}
      onClose={onClose}
      action={
        right === 'now' && (
          <div className="grid gap-2">
            {sale !== null && (
              <div className="flex gap-2 [&>*]:flex-1">
                <Button icon="receipt" onClick={() => setDoing('credit')}>
                  {sayDocuments.note.credit}
                </Button>
                <Button icon="receipt" onClick={() => setDoing('debit')}>
                  {sayDocuments.note.debit}
                </Button>
              </div>
            )}
            {credit !== null && (
              <Button isWide icon="order" onClick={() => setDoing('allocate')}>
                {sayAllocate.allocate}
              </Button>
            )}
            <Button tone="danger" isWide icon="void" onClick={() => setDoing('void')}>
              {say.void}
            </Button>
          </div>
        )
      }
    />
  );
}

/** A payment or another credit that stands and that the office has heard of. */
function isSettling({ fact, isVoided, state, effect }: ShownFact): boolean {
  const isCredit = ['payment.recorded', 'credit.noted', 'opening.recorded'].includes(fact.type);
  return isCredit && effect < 0 && !isVoided && state === 'in_office';
}
