// One phone of the team with all that it told of itself, and the way to shut it out, which asks
// first: what is on it can then reach the book only through the office.
import { type ReactNode, useState } from 'react';
import { type FleetPhone, fleetSchema } from '../../shared/held.ts';
import { CLOSERS } from '../../shared/kernel/role.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { formatMoment } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotTold } from '../app/NotTold.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { useTelling } from '../app/use-office.ts';
import { useStore } from '../store/session.ts';
import { sumsInWords } from './sums-in-words.ts';
import { words } from './words.ts';

type FleetPhoneSheetProps = { readonly phone: FleetPhone; readonly onClose: () => void };

export function FleetPhoneSheet({ phone, onClose }: FleetPhoneSheetProps) {
  const say = useWords(words);
  const language = useLanguage();
  const mayShutOut = CLOSERS.includes(useStore().session.person.role);
  const moment = (at: string | null) => (at === null ? say.neverHeard : formatMoment(at, language));
  const minutes = Math.round(phone.clockOffsetMs / 60_000);
  const sums = sumsInWords(phone.unsentSums);
  return (
    <Sheet title={`${phone.person} · ${phone.code}`} onClose={onClose}>
      <dl className="facts card">
        <Known name={say.lastHeard}>{moment(phone.lastContactAt)}</Known>
        <Known name={say.notSent}>
          {[String(phone.unsentCount), sums].filter(Boolean).join(' · ')}
        </Known>
        {phone.unsentOldestAt !== null && (
          <Known name={say.waitingSince}>{moment(phone.unsentOldestAt)}</Known>
        )}
        <Known name={say.storage}>{storageOf(phone.isStorageKept, say)}</Known>
        <Known name={say.clock}>{say.minutesOff(minutes)}</Known>
        <Known name={say.version}>{phone.appVersion || say.unknown}</Known>
        {phone.broughtIn.map(({ by, count, at }) => (
          <Known key={`${by} ${at}`} name={say.broughtInBy(by)}>
            {count} · {moment(at)}
          </Known>
        ))}
        <Known name={say.paired}>{moment(phone.pairedAt)}</Known>
      </dl>
      <p className="text-small text-soft [overflow-wrap:anywhere]">{phone.label}</p>
      {phone.revokedAt === null ? (
        mayShutOut && <ShutOut phone={phone} onDone={onClose} />
      ) : (
        <Notice tone="warn">{say.shutOutSince(moment(phone.revokedAt))}</Notice>
      )}
    </Sheet>
  );
}

type ShutOutProps = { readonly phone: FleetPhone; readonly onDone: () => void };

function ShutOut({ phone, onDone }: ShutOutProps) {
  const say = useWords(words);
  const { tell, isBusy, trouble } = useTelling(fleetSchema);
  const [stage, setStage] = useState<'closed' | 'asking'>('closed');
  const shutOut = async () => {
    const told = await tell('/api/devices/revoke', { deviceId: phone.deviceId });
    if (told === null) return;
    announce(say.shutOut);
    onDone();
  };
  if (stage === 'closed') {
    return (
      <Button tone="danger" icon="lock" isWide onClick={() => setStage('asking')}>
        {say.shutOutAsk}
      </Button>
    );
  }
  return (
    <>
      <Notice tone="warn">{say.shutOutWhat}</Notice>
      <NotTold trouble={trouble}>{say.notTold}</NotTold>
      <Button tone="danger" icon="lock" isWide isBusy={isBusy} onClick={() => void shutOut()}>
        {say.shutOutSure}
      </Button>
    </>
  );
}

type Says = (typeof words)['en' | 'hi' | 'sw'];

function storageOf(isKept: boolean | null, say: Says): string {
  if (isKept === null) return say.unknown;
  return isKept ? say.kept : say.notKept;
}

function Known({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
