// One thing that waits for a word: who asks what and why, with yes and no in reach of the thumb;
// or what was said of it, by whom and when.
import { useState } from 'react';
import type { Approval } from '../../shared/issues/approvals.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { figureOf } from '../app/fact-figure.ts';
import { factInWords } from '../app/fact-words.ts';
import { formatMoment, formatMoney } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotTold } from '../app/NotTold.tsx';
import { FactPhotos } from '../app/photos/FactPhotos.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useBusinesses } from '../store/use-businesses.ts';
import { approvalWords } from './approval-words.ts';
import { RefuseSheet } from './RefuseSheet.tsx';
import { shownFactOf } from './shown-issue.ts';
import { useDeciding } from './use-deciding.ts';

export type ApprovalCardProps = {
  readonly approval: Approval;
  readonly onOpen: () => void;
};

export function ApprovalCard({ approval, onOpen }: ApprovalCardProps) {
  const say = useWords(approvalWords);
  const language = useLanguage();
  const { kind, author, deviceCode, since, reason, decision } = approval;
  return (
    <article className="grid gap-2 px-4 py-3">
      <button type="button" className="row -mx-4 py-1" onClick={onOpen}>
        <span className="row-mark">
          <Icon name={kind === 'void_asked' ? 'void' : 'late'} size={20} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{say.kinds[kind]}</span>
          <About approval={approval} />
        </span>
        <Figure approval={approval} />
      </button>
      <p className="text-small text-soft">
        {[author, deviceCode, formatMoment(since, language)].join(' · ')}
      </p>
      {reason !== '' && <p className="[overflow-wrap:anywhere]">{say.quoted(reason)}</p>}
      {approval.fact.type === 'meter.read' && <FactPhotos factId={approval.fact.id} />}
      {decision === null ? <Answer approval={approval} /> : <Said decision={decision} />}
    </article>
  );
}

function useShown(approval: Approval) {
  const businesses = useBusinesses() ?? [];
  return shownFactOf({ ...approval, isVoided: false }, businesses);
}

/** Whose it is, and what would be voided or is odd. */
function About({ approval }: { readonly approval: Approval }) {
  const language = useLanguage();
  const shown = useShown(approval);
  const told = shown && factInWords(shown.fact, { business: shown.business, language });
  return (
    <span className="block text-small text-soft">
      {[approval.customerName, told?.title, told?.detail].filter(Boolean).join(' · ')}
    </span>
  );
}

function Figure({ approval }: { readonly approval: Approval }) {
  const shown = useShown(approval);
  if (shown === null) return null;
  const { fact, business } = shown;
  const figure = figureOf(fact);
  if (figure === null) return null;
  return <span className="money font-semibold">{formatMoney(figure, business.currency)}</span>;
}

function Answer({ approval }: { readonly approval: Approval }) {
  const say = useWords(approvalWords);
  const { decide, isBusy, trouble, failure, notSaved } = useDeciding(approval);
  const [isRefusing, setRefusing] = useState(false);
  const agree = async () => {
    if (await decide('agreed', say.agreed)) announce(say.agreed);
  };
  return (
    <>
      <NotTold trouble={trouble}>{say.notTold}</NotTold>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <NotSaved failure={notSaved} />
      <div className="grid grid-cols-2 gap-2">
        <Button isWide isBusy={isBusy} onClick={() => setRefusing(true)}>
          {say.refuse}
        </Button>
        <Button tone="primary" isWide icon="check" isBusy={isBusy} onClick={() => void agree()}>
          {say.agree}
        </Button>
      </div>
      {isRefusing && <RefuseSheet approval={approval} onClose={() => setRefusing(false)} />}
    </>
  );
}

function Said({ decision }: { readonly decision: NonNullable<Approval['decision']> }) {
  const say = useWords(approvalWords);
  const language = useLanguage();
  const { verdict, person, at, reason } = decision;
  const isAgreed = verdict === 'agreed';
  return (
    <div className="grid justify-items-start gap-1">
      <span className={`tag ${isAgreed ? 'tag-good' : 'tag-bad'}`}>
        <Icon name={isAgreed ? 'check' : 'close'} size={16} />
        {isAgreed ? say.agreed : say.refused}
      </span>
      <span className="text-small text-soft">
        {[person, formatMoment(at, language)].join(' · ')}
      </span>
      {!isAgreed && reason !== '' && (
        <span className="[overflow-wrap:anywhere]">{say.quoted(reason)}</span>
      )}
    </div>
  );
}
