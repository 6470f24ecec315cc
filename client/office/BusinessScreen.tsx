// What customers read of each business: its name and how money reaches it; and what was settled
// when it was founded.
import { type ReactNode, useState } from 'react';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { useChosenBusiness } from '../app/use-chosen-business.ts';
import { newFactId } from '../store/record.ts';
import { businessWords } from './business-words.ts';
import { DaysToPay } from './DaysToPay.tsx';

export function BusinessScreen() {
  const say = useWords(businessWords);
  const { business, businesses, choose } = useChosenBusiness();
  if (business === undefined) {
    return (
      <Screen title={say.title} back="/office">
        {null}
      </Screen>
    );
  }
  return (
    <BusinessForm key={business.id} business={business}>
      <BusinessChips
        legend={say.title}
        businesses={businesses}
        value={business.id}
        onChange={choose}
      />
    </BusinessForm>
  );
}

type BusinessFormProps = { readonly business: Business; readonly children: ReactNode };

function BusinessForm({ business, children }: BusinessFormProps) {
  const say = useWords(businessWords);
  const [form, setForm] = useState({
    name: business.name,
    paybill: business.paybill ?? '',
    upiAddress: business.upiAddress ?? '',
  });
  const saving = useSaving();
  const change = {
    ...(form.name.trim() === business.name ? {} : { name: form.name.trim() }),
    ...(form.paybill.trim() === (business.paybill ?? '')
      ? {}
      : { paybill: form.paybill.trim() || null }),
    ...(form.upiAddress.trim() === (business.upiAddress ?? '')
      ? {}
      : { upiAddress: form.upiAddress.trim() || null }),
  };
  const isChanged = Object.keys(change).length > 0;
  useUnsavedForm(!saving.isBusy && isChanged);
  const save = async () => {
    const fact = await saving.save({
      type: 'business.set',
      businessId: business.id,
      id: newFactId(),
      body: () => ({ businessId: business.id, change }),
    });
    if (fact !== null) announce(say.saved);
  };
  return (
    <Screen
      title={say.title}
      subtitle={business.name}
      back="/office"
      action={
        <Button
          tone="primary"
          isWide
          isBusy={saving.isBusy}
          isDisabled={!isChanged || form.name.trim() === ''}
          onClick={() => void save()}
        >
          {say.save}
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-5 pt-4">
        {children}
        <p className="text-soft">{say.why}</p>
        <NotSaved failure={saving.failure} />
        <Field
          label={say.name}
          value={form.name}
          onChange={(name) => setForm({ ...form, name })}
          maxLength={80}
          isRequired
        />
        <Field
          label={say.upi}
          hint={say.upiHint}
          value={form.upiAddress}
          onChange={(upiAddress) => setForm({ ...form, upiAddress })}
          autoCapitalize="none"
          autoComplete="off"
        />
        <Field
          label={say.paybill}
          hint={say.paybillHint}
          inputMode="numeric"
          value={form.paybill}
          onChange={(paybill) => setForm({ ...form, paybill })}
        />
        <DaysToPay business={business} />
        <Founded business={business} />
      </div>
    </Screen>
  );
}

function Founded({ business }: { readonly business: Business }) {
  const say = useWords(businessWords);
  return (
    <section>
      <h2 className="section">{say.fixed}</h2>
      <dl className="card facts">
        <div>
          <dt>{say.currency}</dt>
          <dd>{business.currency}</dd>
        </div>
        <div>
          <dt>{say.zone}</dt>
          <dd>{business.zone}</dd>
        </div>
        <div>
          <dt>{say.tax}</dt>
          <dd className="uppercase">{business.taxScheme}</dd>
        </div>
      </dl>
      <p className="below">{say.fixedWhy}</p>
    </section>
  );
}
