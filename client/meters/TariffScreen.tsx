// The editor of a tariff: a version in force from a day on, with a worked example and what it would
// change as it is typed. Saving is one fact; what was billed stays.
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { dayIn } from '../../shared/kernel/day.ts';
import { type TariffId, tariffIdSchema } from '../../shared/kernel/ids.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import { type Business, isMetering } from '../../shared/ledger/business.ts';
import { type Tariff, tariffOn } from '../../shared/meters/tariff.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { useTariffs } from '../store/use-tariffs.ts';
import { RepeatSeasons } from './RepeatSeasons.tsx';
import { TariffEffect } from './TariffEffect.tsx';
import { TariffFields } from './TariffFields.tsx';
import { nextMonth, openTariff, type TariffForm, tariffOf } from './tariff-form.ts';
import { tariffWords } from './tariff-words.ts';

/** `new` opens an empty one. */
export function TariffScreen({ tariffId }: { readonly tariffId: string }) {
  const businesses = useBusinesses()?.filter(isMetering);
  const asked = new URLSearchParams(useSearch()).get('business');
  if (businesses === undefined) return <Opening />;
  const searched = businesses.filter(
    ({ id }) => tariffId !== 'new' || id === (asked ?? businesses[0]?.id),
  );
  return <Among businesses={searched} tariffId={tariffId} />;
}

type AmongProps = { readonly businesses: readonly Business[]; readonly tariffId: string };

/** The tariff of the first business that has it. */
function Among({ businesses, tariffId }: AmongProps) {
  const [business, ...others] = businesses;
  if (business === undefined) return <Unknown />;
  return <OfBusiness key={business.id} {...{ business, others, tariffId }} />;
}

function Unknown() {
  const say = useWords(tariffWords);
  return (
    <Screen title={say.title} back="/tariffs">
      <EmptyState icon="receipt" title={say.unknown} />
    </Screen>
  );
}

function Opening() {
  const say = useWords(tariffWords);
  return (
    <Screen title={say.title} back="/tariffs">
      <p className="py-12 text-center text-soft">{say.loading}</p>
    </Screen>
  );
}

type OfBusinessProps = {
  readonly business: Business;
  readonly others: readonly Business[];
  readonly tariffId: string;
};

function OfBusiness({ business, others, tariffId }: OfBusinessProps) {
  const versions = useTariffs(business.id);
  if (versions === undefined) return <Opening />;
  const own = versions.filter(({ id }) => id === tariffId);
  if (tariffId !== 'new' && own.length === 0) {
    return <Among businesses={others} tariffId={tariffId} />;
  }
  return <Editor key={tariffId} business={business} versions={own} />;
}

type EditorProps = { readonly business: Business; readonly versions: readonly Tariff[] };

function Editor({ business, versions }: EditorProps) {
  const say = useWords(tariffWords);
  const language = useLanguage();
  const { session } = useStore();
  const work = useTariffForm(business, versions);
  const { form, tariff, base } = work;
  const isOffice = OFFICE.includes(session.person.role);
  const day = tariff === null ? '' : formatDay(tariff.fromDay, language);
  return (
    <Screen
      title={base?.name ?? say.newTariff}
      subtitle={business.name}
      back="/tariffs"
      action={
        isOffice && (
          <Button
            tone="primary"
            isWide
            isBusy={work.saving.isBusy}
            isDisabled={tariff === null}
            onClick={work.save}
          >
            {say.save(day)}
          </Button>
        )
      }
    >
      <div className="grid grid-cols-1 gap-5 pt-4">
        {!isOffice && <Notice tone="info">{say.officeOnly}</Notice>}
        <NotSaved failure={work.saving.failure} />
        <TariffFields form={form} wrong={work.wrong} business={business} onChange={work.type} />
        {versions.some(({ fromDay }) => fromDay === form.fromDay) && (
          <Notice tone="warn">{say.replaces}</Notice>
        )}
        {work.hasMore && <p className="text-small text-soft">{say.kept}</p>}
        {isOffice && <RepeatSeasons business={business} versions={versions} />}
        {tariff !== null && <TariffEffect tariff={tariff} now={base} business={business} />}
      </div>
    </Screen>
  );
}

function useTariffForm(business: Business, versions: readonly Tariff[]) {
  const say = useWords(tariffWords);
  const { world } = useStore();
  const [, go] = useLocation();
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [newId] = useState((): TariffId => tariffIdSchema.parse(newFactId()));
  const today = dayIn(business.zone, world.now());
  const [first] = versions;
  const [base] = useState(() => (first === undefined ? null : tariffOn(versions, first.id, today)));
  const [opened] = useState(() => openTariff(base, nextMonth(today), business.currency));
  const [form, setForm] = useState<TariffForm>(opened);
  useUnsavedForm(form !== opened);
  const read = tariffOf(form, { id: base?.id ?? newId, business, base });
  const tariff = read instanceof Set ? null : read;
  const save = async () => {
    if (tariff === null) return;
    const body = { tariff, note: form.note.trim() };
    const of = { businessId: business.id, id };
    const saved = await saving.save({ ...of, type: 'tariff.set', body: () => body });
    if (saved === null) return;
    announce(say.saved);
    go('/tariffs', { replace: true });
  };
  const { slabs = [], parts = [], blockDays } = base?.rules ?? {};
  const hasSurcharge = base?.blocks.some(({ surcharge = 0, flat = 0 }) => surcharge + flat > 0);
  return {
    ...{ form, base, tariff, saving, wrong: read instanceof Set ? read : new Set<never>() },
    hasMore: slabs.length + parts.length > 0 || blockDays !== undefined || hasSurcharge === true,
    type: (typed: Partial<TariffForm>) => setForm((held) => ({ ...held, ...typed })),
    save: () => void save(),
  };
}
