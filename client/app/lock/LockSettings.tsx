// The PIN of whoever is signed in on this phone: set, changed, removed, how soon it is asked for,
// and locking now, which is also how another person takes the phone over.
import { useState } from 'react';
import { chooseIdle, choosePin, dropPin, unlockWith } from '../../store/lock.ts';
import type { Lockable } from '../../store/lockables.ts';
import { isPin, isProven, type PinVerdict } from '../../store/pin.ts';
import { announce } from '../announce.ts';
import { Button } from '../Button.tsx';
import { Chips } from '../Chips.tsx';
import { Field } from '../Field.tsx';
import { useWords } from '../language.ts';
import { Sheet } from '../Sheet.tsx';
import { useLock } from './LockProvider.tsx';
import { noteTouch } from './touch.ts';
import { WrongPin } from './WrongPin.tsx';
import { lockWords } from './words.ts';

const IDLE_MINUTES = ['1', '5', '15'] as const;
const USUAL_MINUTES = 5;

export function LockSettings() {
  const say = useWords(lockWords);
  const { people, lockNow } = useLock();
  const [doing, setDoing] = useState<'set' | 'remove' | null>(null);
  const me = people.find(({ isActive }) => isActive);
  if (me === undefined) return null;
  const hasPin = me.idleMinutes !== null;
  return (
    <div className="grid grid-cols-1 gap-3">
      <p>{say.why}</p>
      {hasPin && (
        <>
          <Chips
            legend={say.idle}
            isLegendShown
            options={IDLE_MINUTES.map((value) => ({ value, label: say.minutes(Number(value)) }))}
            value={IDLE_MINUTES.find((value) => Number(value) === me.idleMinutes) ?? null}
            onChange={(value) => void chooseIdle(me.login, Number(value))}
          />
          <Button tone="primary" icon="lock" isWide onClick={lockNow}>
            {say.lockNow}
          </Button>
        </>
      )}
      <Button icon="lock" isWide onClick={() => setDoing('set')}>
        {hasPin ? say.change : say.set}
      </Button>
      {hasPin && (
        <Button isWide onClick={() => setDoing('remove')}>
          {say.remove}
        </Button>
      )}
      {doing !== null && (
        <PinSheet me={me} isRemoving={doing === 'remove'} onClose={() => setDoing(null)} />
      )}
    </div>
  );
}

type PinSheetProps = {
  readonly me: Lockable;
  readonly isRemoving: boolean;
  readonly onClose: () => void;
};

const asDigits = { type: 'password', inputMode: 'numeric', maxLength: 6 } as const;

function PinSheet({ me, isRemoving, onClose }: PinSheetProps) {
  const say = useWords(lockWords);
  const [current, setCurrent] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [verdict, setVerdict] = useState<PinVerdict | null>(null);
  const [isBusy, setBusy] = useState(false);
  const hasPin = me.idleMinutes !== null;
  const [asksOld] = useState(() => hasPin && !isProven(me.passwordAtMs, Date.now()));
  const isNewReady = isRemoving || (isPin(pin) && pin === again);
  const isReady = isNewReady && (!asksOld || isPin(current));
  const save = async () => {
    setBusy(true);
    try {
      const judged = asksOld ? await unlockWith(me.login, current, Date.now()) : OPEN;
      setVerdict(judged);
      if (judged.type !== 'open') return;
      noteTouch(me.login);
      if (isRemoving) await dropPin(me.login);
      else await choosePin(me.login, pin, me.idleMinutes ?? USUAL_MINUTES);
      announce(isRemoving ? say.removed : say.saved);
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={isRemoving ? say.remove : hasPin ? say.change : say.set} onClose={onClose}>
      {asksOld && (
        <Field
          {...asDigits}
          label={say.current}
          hint={say.forgotten}
          value={current}
          onChange={setCurrent}
        />
      )}
      <WrongPin verdict={verdict} onOver={() => setVerdict(null)} />
      {!isRemoving && <NewPin pin={pin} again={again} onPin={setPin} onAgain={setAgain} />}
      <Button
        tone={isRemoving ? 'danger' : 'primary'}
        isWide
        isBusy={isBusy}
        isDisabled={!isReady}
        onClick={() => void save()}
      >
        {isRemoving ? say.remove : say.save}
      </Button>
    </Sheet>
  );
}

type NewPinProps = {
  readonly pin: string;
  readonly again: string;
  readonly onPin: (pin: string) => void;
  readonly onAgain: (again: string) => void;
};

function NewPin({ pin, again, onPin, onAgain }: NewPinProps) {
  const say = useWords(lockWords);
  const differs = again.length >= pin.length && again !== pin;
  return (
    <>
      <Field {...asDigits} label={say.newPin} hint={say.hint} value={pin} onChange={onPin} />
      <Field
        {...asDigits}
        label={say.again}
        value={again}
        onChange={onAgain}
        error={differs ? say.differ : null}
      />
    </>
  );
}

const OPEN: PinVerdict = { type: 'open' };
