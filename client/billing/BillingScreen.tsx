// Billing from the office, for deliveries and meters alike: choose the business and the last day,
// look at what would be issued and at what is odd, issue it, send it.
import { type ReactNode, useState } from 'react';
import { useSearch } from 'wouter';
import { daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { useChosenBusiness } from '../app/use-chosen-business.ts';
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
  const namedId = new URLSearchParams(useSearch()).get('business');
  const { business, businesses, choose } = useChosenBusiness({ namedId });
  if (business === undefined) {
    return (
      <Screen title={say.title} back="/board">
        <p className="py-12 text-center text-soft">…</p>
      </Screen>
    );
  }
  return (
    <OfBusiness key={business.id} business={business}>
      <BusinessChips
        legend={say.business}
        businesses={businesses}
        value={business.id}
        onChange={choose}
      />
    </OfBusiness>
  );
}

type OfBusinessProps = { readonly business: Business; readonly children: ReactNode };

function OfBusiness({ business, children }: OfBusinessProps) {
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
        {children}
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
