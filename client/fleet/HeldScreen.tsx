// Facts that are kept apart in the office. The office decides: release, return with a note, or
// withdraw. Their author sees here what the office said.
import { useState } from 'react';
import { type HeldFact, heldListSchema } from '../../shared/held.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatMoment } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { useOffice } from '../app/use-office.ts';
import { useStore } from '../store/session.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { BringInSheet } from './BringInSheet.tsx';
import { bringInWords } from './bring-in-words.ts';
import { HeldSheet } from './HeldSheet.tsx';
import { heldInWords } from './held-in-words.ts';
import { words } from './words.ts';

export function HeldScreen() {
  const say = useWords(words);
  const { session } = useStore();
  const bringIn = useWords(bringInWords);
  const [isBringing, setBringing] = useState(false);
  const isOffice = OFFICE.includes(session.person.role);
  return (
    <OfficeFrame>
      <Screen title={say.held} back={isOffice ? '/phone' : '/outbox'} isWide>
        <HeldFacts isOffice={isOffice} />
        {isOffice && (
          <div className="pt-4">
            <Button icon="outbox" isWide onClick={() => setBringing(true)}>
              {bringIn.bringIn}
            </Button>
          </div>
        )}
        {isBringing && <BringInSheet onClose={() => setBringing(false)} />}
      </Screen>
    </OfficeFrame>
  );
}

const keyOf = ({ deviceId, seq }: HeldFact) => `${deviceId} ${seq}`;

function HeldFacts({ isOffice }: { readonly isOffice: boolean }) {
  const say = useWords(words);
  const asked = useOffice('/api/held', heldListSchema);
  const [openKey, setOpenKey] = useState<string | null>(null);
  return (
    <Answered of={asked}>
      {({ held }) => {
        const open = held.find((one) => keyOf(one) === openKey);
        if (held.length === 0) {
          return (
            <EmptyState icon="check" title={say.nothingHeld}>
              {say.nothingHeldMore}
            </EmptyState>
          );
        }
        return (
          <>
            <p className="py-3 text-soft">{isOffice ? say.heldWhat : say.heldMine}</p>
            <ul className="card rows">
              {held.map((one) => (
                <li key={keyOf(one)}>
                  <HeldRow held={one} onOpen={() => setOpenKey(keyOf(one))} />
                </li>
              ))}
            </ul>
            {open && <HeldSheet held={open} isOffice={isOffice} onClose={() => setOpenKey(null)} />}
          </>
        );
      }}
    </Answered>
  );
}

function HeldRow({ held, onOpen }: { readonly held: HeldFact; readonly onOpen: () => void }) {
  const say = useWords(words);
  const language = useLanguage();
  const businesses = useBusinesses();
  const told = heldInWords(held, { businesses: businesses ?? [], language });
  const last = held.steps.at(-1);
  return (
    <button type="button" className="row" onClick={onOpen}>
      <span className="row-mark">
        <Icon name={told.icon} size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{told.title}</span>
        <span className="block text-small text-soft">
          {[held.author, held.deviceCode, formatMoment(held.receivedAt, language)].join(' · ')}
        </span>
        {last !== undefined && (
          <span className="tag tag-warn">
            {say.stepBy[last.kind]} · {last.person}
          </span>
        )}
      </span>
      <span className="money font-semibold">{told.figure}</span>
    </button>
  );
}
