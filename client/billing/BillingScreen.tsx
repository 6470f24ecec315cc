// Billing from the office, for deliveries and meters alike: choose the business and the last day,
// look at what would be issued and at what is odd, issue it, send it.
import { useState } from 'react';
import { useSearch } from 'wouter';
import { daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { useBusinesses } from '../store/use-businesses.ts';
import { BillingActions } from './BillingActions.tsx';
import { DraftList } from './DraftList.tsx';
import { FoundByBilling } from './FoundByBilling.tsx';
import { IssuedList } from './IssuedList.tsx';
import { RulesButton } from './RulesSheet.tsx';
import { type Billing, useBilling, useIssued } from './use-billing.ts';
import { words } from './words.ts';

export function BillingScreen() {
  return (
    <OfficeFrame>
      <ChosenBusiness />
    </OfficeFrame>
  );
}

/** `?business=` names the one that it was opened from. */
function ChosenBusiness() {
  const say = useWords(words);
  const named = new URLSearchParams(useSearch()).get('business');
  const businesses = useBusinesses() ?? [];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const id = chosenId ?? named;
  const business = businesses.find((one) => one.id === id) ?? businesses[0];
  const chooser = businesses.length > 1 && (
    <Chips
      legend={say.business}
      options={businesses.map((one) => ({ value: one.id, label: one.name }))}
      value={business?.id ?? null}
      onChange={setChosenId}
      isOneLine
    />
  );
  if (business === undefined) {
    return (
      <Screen title={say.title} back="/board">
        <p className="py-12 text-center text-soft">…</p>
      </Screen>
    );
  }
  return <OfBusiness key={business.id} business={business} chooser={chooser} />;
}

type OfBusinessProps = { readonly business: Business; readonly chooser: React.ReactNode };

function OfBusiness({ business, chooser }: OfBusinessProps) {
  const say = useWords(words);
  const latest = useIssued(business.id, null);
  const [typed, setTyped] = useState<string | null>(null);
  const upTo = typed ?? latest.answer?.usualUpTo ?? '';
  const day = decode(daySchema, upTo);
  const billing = useBilling(business, day.ok ? day.value : null);
  return (
    <Screen
      title={say.title}
      subtitle={business.name}
      back="/board"
      action={<BillingActions billing={billing} business={business} />}
    >
      <div className="grid grid-cols-1 gap-4 pt-3">
        {chooser}
        <DraftList businessId={business.id} />
        <Answered of={latest}>
          {({ rules }) => (
            <>
              <Field
                label={say.upTo}
                type="date"
                value={upTo}
                onChange={setTyped}
                hint={say.upToHint}
                error={day.ok ? null : say.badDay}
              />
              <FoundByBilling billing={billing} business={business} />
              <div className="flex flex-wrap gap-2 [&>*]:flex-1">
                <RulesButton business={business} rules={rules} />
                <ButtonLink href="/series" icon="receipt">
                  {say.series}
                </ButtonLink>
              </div>
              {day.ok && <ToSend business={business} billing={billing} upTo={day.value} />}
            </>
          )}
        </Answered>
      </div>
    </Screen>
  );
}

type ToSendProps = {
  readonly business: Business;
  readonly billing: Billing;
  readonly upTo: string;
};

function ToSend({ business, billing, upTo }: ToSendProps) {
  const asked = useIssued(business.id, upTo);
  if (billing.job?.state === 'running' || asked.answer === undefined) return null;
  return <IssuedList key={upTo} business={business} issued={asked.answer.issued} />;
}
