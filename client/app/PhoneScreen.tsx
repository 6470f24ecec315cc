// This phone: whose it is, what it holds for a day without network, whether the browser keeps it,
// how it looks and speaks, and the way out.
import type { ReactNode } from 'react';
import type { OfflineReadiness } from '../store/select-readiness.ts';
import { useStore } from '../store/session.ts';
import { useReadyForOffline } from '../store/use-ready-for-offline.ts';
import { Chips } from './Chips.tsx';
import { formatMoment } from './format.ts';
import { InstallSteps } from './InstallSteps.tsx';
import { LanguageChips } from './LanguageChips.tsx';
import { useLanguage, useWords } from './language.ts';
import { Notice } from './Notice.tsx';
import { phoneWords } from './phone-words.ts';
import { Screen } from './Screen.tsx';
import { SignOut } from './SignOut.tsx';
import { signInWords } from './sign-in-words.ts';
import { chooseTheme, themes, useTheme } from './theme.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

export function PhoneScreen() {
  const say = useWords(phoneWords);
  const roles = useWords(signInWords);
  const { session, world } = useStore();
  const ready = useReadyForOffline();
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
      {ready && <Readiness ready={ready} />}
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
      </Part>
      <Part title={say.person}>
        <SignOut />
      </Part>
      <p className="pt-6 text-small text-soft">
        {say.version} {world.appVersion}
      </p>
    </Screen>
  );
}

function Readiness({ ready }: { readonly ready: OfflineReadiness }) {
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
