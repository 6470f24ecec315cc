// Why a PIN did not open: not right, too many wrong ones for now, or the password is needed.
import { useEffect, useState } from 'react';
import type { PinVerdict } from '../../store/pin.ts';
import { useWords } from '../language.ts';
import { Notice } from '../Notice.tsx';
import { lockWords } from './words.ts';

const A_SECOND_MS = 1_000;

export type WrongPinProps = {
  /** Null where none was judged. */
  readonly verdict: PinVerdict | null;
  /** The wait is over. */
  readonly onOver: () => void;
  /** What comes of it here. */
  readonly more?: string;
};

export function WrongPin({ verdict, onOver, more = '' }: WrongPinProps) {
  const say = useWords(lockWords);
  const untilMs = verdict?.type === 'wait' ? verdict.untilMs : null;
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (untilMs === null) return;
    const timer = setInterval(() => {
      setNowMs(Date.now());
      if (Date.now() >= untilMs) onOver();
    }, A_SECOND_MS);
    return () => clearInterval(timer);
  }, [untilMs, onOver]);
  if (verdict === null || verdict.type === 'open') return null;
  const why = () => {
    if (verdict.type === 'wrong') return say.wrong(verdict.left);
    if (verdict.type === 'password_needed') return say.passwordNeeded;
    return say.wait(Math.max(1, Math.ceil((verdict.untilMs - nowMs) / A_SECOND_MS)));
  };
  return <Notice tone="bad">{`${why()} ${more}`.trim()}</Notice>;
}
