// «Payment ₹1,200 · Undo» above the thumb for ten seconds after a save, on whatever screen follows.
import { useState } from 'react';
import type { Fact } from '../../../shared/facts.ts';
import { newFactId } from '../../store/record.ts';
import { useBusinesses } from '../../store/use-businesses.ts';
import { announce } from '../announce.ts';
import { figureOf } from '../fact-figure.ts';
import { factInWords } from '../fact-words.ts';
import { formatMoney } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { useLanguage, useWords } from '../language.ts';
import { NotSaved } from '../recording/NotSaved.tsx';
import { useSaving } from '../recording/use-saving.ts';
import { useUndo } from './UndoProvider.tsx';
import { voidBody } from './void-draft.ts';
import { voidWords } from './words.ts';

export function UndoBar() {
  const { offered } = useUndo();
  return offered === null ? null : <Offered key={offered.id} fact={offered} />;
}

function Offered({ fact }: { readonly fact: Fact }) {
  const say = useWords(voidWords);
  const language = useLanguage();
  const { end } = useUndo();
  const saving = useSaving();
  const [id] = useState(newFactId);
  const business = useBusinesses()?.find((one) => one.id === fact.businessId);
  if (business === undefined) return null;
  const figure = figureOf(fact);
  const undo = async () => {
    const body = voidBody(fact, say.undoneReason);
    if (body === null) return;
    const draft = { type: 'fact.voided', businessId: business.id, id, body: () => body } as const;
    if ((await saving.save(draft)) === null) return;
    announce(say.undone);
    end();
  };
  return (
    <section className="column" aria-label={say.undo}>
      <NotSaved failure={saving.failure} />
      <div className="undo">
        <p className="min-w-0 flex-1 truncate">
          {factInWords(fact, { business, language }).title}{' '}
          {figure !== null && (
            <strong className="money">{formatMoney(figure, business.currency)}</strong>
          )}
        </p>
        <button
          type="button"
          className="undo-button"
          disabled={saving.isBusy}
          onClick={() => void undo()}
        >
          <Icon name="void" size={20} />
          {say.undo}
        </button>
      </div>
    </section>
  );
}
