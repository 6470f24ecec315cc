// How this phone stands, line by line: what waits on it, when the office was last reached, whether
// its browser protects the work; and all of it as text that can be sent to the office.
import { type ReactNode, useEffect, useState } from 'react';
import type { PhoneState } from '../store/select-phone-state.ts';
import { useStore } from '../store/session.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { diagnosticsOf, inMegabytes, type StorageUse } from './diagnostics.ts';
import { formatMoment, formatMoney } from './format.ts';
import { useLanguage, useWords } from './language.ts';
import { phoneWords } from './phone-words.ts';

export function PhoneDetails({ state }: { readonly state: PhoneState }) {
  const say = useWords(phoneWords);
  const language = useLanguage();
  const store = useStore();
  const use = useStorageUse();
  const moment = (at: string | null) => (at === null ? say.never : formatMoment(at, language));
  const sums = state.unsentSums.map(({ amount, currency }) => formatMoney(amount, currency));
  const copy = () => {
    const text = diagnosticsOf(state, { store, use, language });
    navigator.clipboard.writeText(text).then(
      () => announce(say.copied),
      () => announce(say.notCopied),
    );
  };
  return (
    <section>
      <h2 className="section">{say.state}</h2>
      <dl className="facts card">
        <Known name={say.unsent}>{state.unsentCount}</Known>
        {sums.length > 0 && <Known name={say.unsentMoney}>{sums.join(' · ')}</Known>}
        {state.oldestUnsentAt !== null && (
          <Known name={say.oldestUnsent}>{moment(state.oldestUnsentAt)}</Known>
        )}
        <Known name={say.lastContact}>{moment(state.lastContactAt)}</Known>
        <Known name={say.storage}>{storageWords(state.isStorageKept, say)}</Known>
        {use !== null && (
          <Known name={say.space}>
            {say.spaceUsed(inMegabytes(use.usedBytes), inMegabytes(use.quotaBytes))}
          </Known>
        )}
        <Known name={say.version}>{store.world.appVersion}</Known>
      </dl>
      {state.recovery !== null && (
        <p className="pt-2 text-small text-soft">
          {say.recovered(state.recovery.count, moment(state.recovery.at))}
        </p>
      )}
      <div className="pt-3">
        <Button icon="share" isWide onClick={copy}>
          {say.copyForOffice}
        </Button>
      </div>
    </section>
  );
}

type Says = (typeof phoneWords)['en' | 'hi' | 'sw'];

function storageWords(isKept: boolean | null, say: Says): string {
  if (isKept === null) return say.storageNotAsked;
  return isKept ? say.storageKept : say.storageNotKept;
}

/** Asked of the browser once, when the screen opens. */
function useStorageUse(): StorageUse | null {
  const { world } = useStore();
  const [use, setUse] = useState<StorageUse | null>(null);
  useEffect(() => {
    let isOver = false;
    world.storageUse?.().then(
      (found) => !isOver && setUse(found),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [world]);
  return use;
}

function Known({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
