// The phones of the team, silent ones first: whose they are, when the office last heard of them,
// and what still waits on each. A phone that was lost is shut out here.
import { useState } from 'react';
import { type FleetPhone, fleetSchema } from '../../shared/held.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatMoment } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { useOffice } from '../app/use-office.ts';
import { FleetPhoneSheet } from './FleetPhoneSheet.tsx';
import { sumsInWords } from './sums-in-words.ts';
import { words } from './words.ts';

export function FleetScreen() {
  const say = useWords(words);
  return (
    <OfficeFrame>
      <Screen title={say.phones} back="/phone" isWide>
        <Phones />
      </Screen>
    </OfficeFrame>
  );
}

function Phones() {
  const say = useWords(words);
  const asked = useOffice('/api/devices', fleetSchema);
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Answered of={asked}>
      {({ phones }) => {
        const open = phones.find(({ deviceId }) => deviceId === openId);
        return (
          <>
            {phones.length === 0 && <EmptyState icon="phone" title={say.noPhones} />}
            <p className="py-3 text-soft">{say.silentFirst}</p>
            <ul className="card rows">
              {phones.map((phone) => (
                <li key={phone.deviceId}>
                  <PhoneRow phone={phone} onOpen={() => setOpenId(phone.deviceId)} />
                </li>
              ))}
            </ul>
            {open && <FleetPhoneSheet phone={open} onClose={() => setOpenId(null)} />}
          </>
        );
      }}
    </Answered>
  );
}

type PhoneRowProps = { readonly phone: FleetPhone; readonly onOpen: () => void };

function PhoneRow({ phone, onOpen }: PhoneRowProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { person, code, lastContactAt, unsentCount, unsentSums, revokedAt } = phone;
  const heard = lastContactAt === null ? say.neverHeard : formatMoment(lastContactAt, language);
  return (
    <button type="button" className="row" onClick={onOpen}>
      <span className="row-mark">
        <Icon name={revokedAt === null ? 'phone' : 'lock'} size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">
          {person} · {code}
        </span>
        <span className="block text-small text-soft">{say.heard(heard)}</span>
        {revokedAt !== null && <span className="tag tag-bad">{say.shutOut}</span>}
      </span>
      <span className="text-right">
        <span className="block font-semibold">
          {unsentCount === 0 ? say.allSent : say.unsent(unsentCount)}
        </span>
        <span className="money block text-small">{sumsInWords(unsentSums)}</span>
      </span>
    </button>
  );
}
