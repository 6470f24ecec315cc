// A new customer, at the gate and without a network: name, phone, where they live, their round and
// their place in it. The phone itself makes their account code.
import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { phoneNumber } from '../../shared/customers/phone-number.ts';
import { type CustomerId, customerIdSchema } from '../../shared/kernel/ids.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { useSetting } from '../app/setting.ts';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { ownRounds, useRounds } from '../store/use-rounds.ts';
import { useToday } from '../store/use-today.ts';
import { RoundChoice } from './RoundChoice.tsx';
import { stopOrderAfter } from './stop-order.ts';
import { words } from './words.ts';

const NO_ROUND = '';

export function NewCustomerScreen() {
  const say = useWords(words);
  const form = useNewCustomer();
  const { fields, set } = form;
  return (
    <Screen
      title={say.newCustomer}
      subtitle={form.business?.name}
      back="/find"
      action={
        <Button
          tone="primary"
          isWide
          isBusy={form.isBusy}
          isDisabled={!form.canSave}
          onClick={() => void form.save()}
        >
          {say.save}
        </Button>
      }
    >
      <form
        className="grid grid-cols-1 gap-5 pt-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <NotSaved failure={form.failure} />
        <Field
          label={say.name}
          value={fields.name}
          onChange={(name) => set({ name })}
          autoComplete="off"
          autoCapitalize="words"
          maxLength={120}
          isRequired
        />
        <Field
          label={`${say.phone} (${say.optional})`}
          error={form.isPhoneWrong ? say.badPhone : null}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={fields.phone}
          onChange={(phone) => set({ phone })}
        />
        <Field
          label={say.place}
          hint={say.placeHint}
          value={fields.place}
          onChange={(place) => set({ place })}
          maxLength={200}
        />
        <RoundChoice
          businesses={form.businesses}
          rounds={form.rounds}
          stops={form.stops}
          chosen={fields}
          onChange={set}
        />
        <Field
          label={`${say.note} (${say.optional})`}
          value={fields.note}
          onChange={(note) => set({ note })}
          maxLength={500}
          isMultiline
        />
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      </form>
    </Screen>
  );
}

export type NewCustomerFields = {
  readonly name: string;
  readonly phone: string;
  readonly place: string;
  readonly note: string;
  /** A round's id, empty for none, null until somebody chose. */
  readonly round: string | null;
  readonly business: string | null;
  /** The stop before it; null at the end. */
  readonly after: CustomerId | null;
};

function useNewCustomer() {
  const say = useWords(words);
  const typedName = new URLSearchParams(useSearch()).get('name') ?? '';
  const [fields, setFields] = useState<NewCustomerFields>({
    name: typedName,
    phone: '',
    place: '',
    note: '',
    round: null,
    business: null,
    after: null,
  });
  const [ids] = useState(() => ({
    fact: newFactId(),
    customer: customerIdSchema.parse(newFactId()),
  }));
  const [, go] = useLocation();
  const saving = useSaving();
  const place = usePlace(fields);
  const { round, business, stops } = place;
  const phone = business === null ? null : phoneNumber(fields.phone, business.currency);
  const isPhoneWrong = fields.phone.trim() !== '' && phone === null;
  const canSave = fields.name.trim() !== '' && !isPhoneWrong && business !== null;
  useUnsavedForm(!saving.isBusy && fields.name !== typedName);

  const save = async () => {
    if (!canSave) return;
    const fact = await saving.save({
      type: 'customer.registered',
      businessId: business.id,
      id: ids.fact,
      body: async (numbering) => ({
        customerId: ids.customer,
        name: fields.name.trim(),
        phone,
        place: fields.place.trim(),
        roundId: round?.id ?? null,
        stopOrder: round === null ? 0 : stopOrderAfter(fields.after, stops),
        code: await numbering.accountCode(),
        note: fields.note.trim(),
      }),
    });
    if (fact === null) return;
    announce(`${say.saved} · ${fields.name.trim()}`);
    go(`/customers/${ids.customer}`, { replace: true });
  };
  const set = (change: Partial<NewCustomerFields>) => setFields({ ...fields, ...change });
  const chosen = { ...fields, round: round?.id ?? NO_ROUND, business: business?.id ?? null };
  return {
    fields: chosen,
    set,
    save,
    canSave,
    isPhoneWrong,
    isBusy: saving.isBusy,
    failure: saving.failure,
    ...place,
  };
}

/** The round, business and stops that the fields choose; last walked round until somebody did. */
function usePlace(fields: Pick<NewCustomerFields, 'round' | 'business'>) {
  const rounds = ownRounds(useRounds() ?? []);
  const businesses = useBusinesses() ?? [];
  const lastRound = useSetting('round');
  const wanted = fields.round ?? lastRound;
  const known = rounds.find(({ id }) => id === wanted) ?? rounds[0] ?? null;
  const round = wanted === NO_ROUND ? null : known;
  const businessId = round?.businessId ?? fields.business;
  const business = businesses.find(({ id }) => id === businessId) ?? businesses[0] ?? null;
  const stops = useToday(round?.id ?? null)?.stops ?? [];
  return { rounds, businesses, round, business, stops };
}
