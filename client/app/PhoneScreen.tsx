// This phone: whose it is, what it holds for a day without network, whether the browser keeps it,
// how it looks and speaks, and the way out.
import type { ReactNode } from 'react';
import { OFFICE } from '../../shared/kernel/role.ts';
import type { PhoneState } from '../store/select-phone-state.ts';
import { useStore } from '../store/session.ts';
import { usePhoneState } from '../store/use-phone-state.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { Chips } from './Chips.tsx';
import { designWords } from './design/design-words.ts';
import { formatMoment } from './format.ts';
import { chooseHand, hands, useHand } from './hand.ts';
import { handWords } from './hand-words.ts';
import { InstallSteps } from './InstallSteps.tsx';
import { LanguageChips } from './LanguageChips.tsx';
import { useLanguage, useWords } from './language.ts';
import { LockSettings } from './lock/LockSettings.tsx';
import { lockWords } from './lock/words.ts';
import { Notice } from './Notice.tsx';
import { PhoneDetails } from './PhoneDetails.tsx';
import { phoneWords } from './phone-words.ts';
import { roleWords } from './role-words.ts';
import { Screen } from './Screen.tsx';
import { SignOut } from './SignOut.tsx';
import { TrafficShown } from './TrafficShown.tsx';
import { chooseTheme, themes, useTheme } from './theme.ts';
import { cardWords } from './tour/card-words.ts';
import { HelpSection } from './tour/HelpSection.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';

export function PhoneScreen() {
  const say = useWords(phoneWords);
  const roles = useWords(roleWords);
  const design = useWords(designWords);
  const lock = useWords(lockWords);
  const tour = useWords(cardWords);
  const hand = useWords(handWords);
  const chosenHand = useHand();
  const { session } = useStore();
  const state = usePhoneState();
  const theme = useTheme();
  return (
    <Screen title={say.phone} subtitle={session.tenantName}>
      <UpdateNotice />
      <section className="flex items-center justify-between gap-3 py-5">
        <div className="min-w-0">
          <p className="text-title">{session.person.name}</p>
          <p className="text-soft">{roles[session.person.role]}</p>
        </div>
        <div className="text-right">
          <p className="text-small text-soft">{say.phoneCode}</p>
          <p className="text-title tabular-nums">{session.deviceCode}</p>
        </div>
      </section>
      {state && <Readiness ready={state} />}
      {state && <PhoneDetails state={state} />}
      <TrafficShown />
      {OFFICE.includes(session.person.role) && (
        <Part title={say.team}>
          <div className="grid grid-cols-1 gap-3">
            <ButtonLink href="/phones" icon="phone" isWide>
              {say.teamPhones}
            </ButtonLink>
            <ButtonLink href="/held" icon="late" isWide>
              {say.keptApart}
            </ButtonLink>
          </div>
        </Part>
      )}
      <InstallSteps />
      <Part title={say.language}>
        <LanguageChips />
      </Part>
      <Part title={say.look}>
        <Chips
          legend={say.look}
          options={themes.map((value) => ({ value, label: say[value] }))}
          value={theme}
          onChange={chooseTheme}
        />
        <div className="pt-3">
          <Chips
            legend={hand.title}
            options={hands.map((value) => ({ value, label: hand[value] }))}
            value={chosenHand}
            onChange={chooseHand}
          />
        </div>
        <div className="pt-3">
          <ButtonLink href="/design" isWide>
            {design.title}
          </ButtonLink>
        </div>
      </Part>
      <Part title={lock.section}>
        <LockSettings />
      </Part>
      <Part title={tour.help}>
        <HelpSection />
      </Part>
      <Part title={say.person}>
        <SignOut />
      </Part>
    </Screen>
  );
}

function Readiness({ ready }: { readonly ready: PhoneState }) {
  const say = useWords(phoneWords);
  const language = useLanguage();
  const isClockWrong = Math.abs(ready.offsetMs) > 10 * 60 * 1000;
  return (
    <Part title={say.offline}>
      <div className="grid grid-cols-1 gap-3">
        <Notice tone={ready.isReady ? 'good' : 'warn'}>
          <p>{ready.isReady ? say.ready : say.notReady}</p>
          <p className="text-small">{say.holds(ready.customerCount, ready.factCount)}</p>
          {ready.lastContactAt !== null && (
            <p className="text-small">{say.asOf(formatMoment(ready.lastContactAt, language))}</p>
          )}
        </Notice>
        {ready.isStorageKept !== null && (
          <Notice tone={ready.isStorageKept ? 'good' : 'warn'}>
            {ready.isStorageKept ? say.kept : say.notKept}
          </Notice>
        )}
        {isClockWrong && <Notice tone="warn">{say.clock}</Notice>}
      </div>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className="section">{title}</h2>
      {children}
    </section>
  );
}
