// A new meter for a customer, without a network: its serial, what it shows, its tariff. The phone
// itself makes its account code.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { dayIn } from '../../shared/kernel/day.ts';
import { type CustomerId, meterIdSchema } from '../../shared/kernel/ids.ts';
import { type Tariff, tariffOn } from '../../shared/meters/tariff.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { Select } from '../app/Select.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useTariffs } from '../store/use-tariffs.ts';
import type { CustomerCard } from '../store/views.ts';
import { type InstallForm, newMeter, registerOfForm } from './install-draft.ts';
import { installWords } from './install-words.ts';

export function InstallMeterScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(installWords);
  const card = useCustomerCard(customerId);
  if (card) return <OfCustomer card={card} />;
  return (
    <Screen title={say.title} back="/today">
      {card === null ? (
        <EmptyState icon="meter" title={say.unknown} />
      ) : (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      )}
    </Screen>
  );
}

function OfCustomer({ card }: { readonly card: CustomerCard }) {
  const say = useWords(installWords);
  const tariffs = useTariffs(card.business.id);
  const work = useInstall(card, tariffs ?? []);
  const { form, saving } = work;
  return (
    <Screen
      title={say.title}
      subtitle={card.customer.name}
      back={`/customers/${card.customer.id}`}
      action={
        <Button
          tone="primary"
          isWide
          isBusy={saving.isBusy}
          isDisabled={!work.isReady}
          onClick={work.save}
        >
          {say.save(form.serial.trim())}
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-4 pt-4">
        <p className="text-soft">{say.what}</p>
        <NotSaved failure={saving.failure} />
        {tariffs?.length === 0 && <Notice tone="warn">{say.noTariff}</Notice>}
        <Typed name="serial" work={work} />
        <Typed name="start" work={work} />
        {work.choices.length > 0 && (
          <Select
            label={say.tariff}
            value={work.tariffId}
            options={work.choices}
            onChange={work.choose}
          />
        )}
        <div className="grid grid-cols-2 gap-3">
          <Typed name="digits" work={work} />
          <Typed name="multiplier" work={work} />
        </div>
        <Typed name="place" work={work} />
      </div>
    </Screen>
  );
}

type TypedProps = {
  readonly name: keyof InstallForm;
  readonly work: ReturnType<typeof useInstall>;
};

function Typed({ name, work: { form, wrong, type } }: TypedProps) {
  const say = useWords(installWords);
  const isText = name === 'serial' || name === 'place';
  const isTold = !isText && wrong.has(name) && form[name] !== '';
  return (
    <Field
      label={say.fields[name]}
      value={form[name]}
      onChange={(typed) => type({ [name]: typed })}
      inputMode={isText ? 'text' : 'decimal'}
      maxLength={name === 'place' ? 200 : 40}
      isRequired={name !== 'place'}
      error={isTold ? say.wrong[name] : null}
    />
  );
}

function useInstall(card: CustomerCard, tariffs: readonly Tariff[]) {
  const say = useWords(installWords);
  const { world } = useStore();
  const [, go] = useLocation();
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [meterId] = useState(() => meterIdSchema.parse(newFactId()));
  const [form, setForm] = useState(newMeter);
  const [chosen, setChosen] = useState<string | null>(null);
  useUnsavedForm(form.serial !== '');
  const today = dayIn(card.business.zone, world.now());
  const inForce = [...new Set(tariffs.map((one) => one.id))].flatMap(
    (tariffId) => tariffOn(tariffs, tariffId, today) ?? [],
  );
  const tariff = inForce.find((one) => one.id === chosen) ?? inForce[0];
  const register = registerOfForm(form);
  const isReady = !(register instanceof Set) && tariff !== undefined;
  const save = async () => {
    if (register instanceof Set || tariff === undefined) return;
    const of = { meterId, customerId: card.customer.id, tariffId: tariff.id };
    const fact = await saving.save({
      ...{ type: 'meter.installed', businessId: card.business.id, id },
      body: async ({ accountCode }) => ({ ...of, ...register, code: await accountCode() }),
    });
    if (fact === null) return;
    announce(say.saved);
    go(`/meters/${meterId}`, { replace: true });
  };
  return {
    ...{ form, saving, isReady, save: () => void save(), choose: setChosen },
    wrong: register instanceof Set ? register : new Set<keyof InstallForm>(),
    tariffId: tariff?.id ?? '',
    choices: inForce.map((one) => ({ value: String(one.id), label: one.name })),
    type: (typed: Partial<InstallForm>) => setForm((held) => ({ ...held, ...typed })),
  };
}
