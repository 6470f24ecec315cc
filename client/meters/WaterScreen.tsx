// Non-revenue water for the manager: a bulk meter beside the sum of the meters behind it, over days
// of choice. Worked out on this phone from the readings that it holds.
import { useState } from 'react';
import { addDays, type Day, dayIn, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { meterIdSchema } from '../../shared/kernel/ids.ts';
import { type Business, isMetering } from '../../shared/ledger/business.ts';
import { bulkMeterOf } from '../../shared/ledger/business-settings.ts';
import { type WaterBalance, waterBalance } from '../../shared/meters/water-balance.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { Field } from '../app/Field.tsx';
import { formatQuantity } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { Select } from '../app/Select.tsx';
import { useChosenBusiness } from '../app/use-chosen-business.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import { useRounds } from '../store/use-rounds.ts';
import { useWaterMeters, type WaterMeter } from '../store/use-water.ts';
import { waterWords } from './water-words.ts';

export function WaterScreen() {
  const say = useWords(waterWords);
  const { business, businesses, choose } = useChosenBusiness({ isOffered: isMetering });
  const meters = useWaterMeters(business?.id);
  return (
    <Screen title={say.title} subtitle={business?.name} back="/board">
      {business && (
        <div className="pt-3 empty:hidden">
          <BusinessChips
            legend={say.title}
            businesses={businesses}
            value={business.id}
            onChange={choose}
          />
        </div>
      )}
      {meters === undefined && <p className="py-12 text-center text-soft">{say.loading}</p>}
      {meters?.length === 0 && <EmptyState icon="meter" title={say.none} />}
      {business && meters !== undefined && meters.length > 0 && (
        <Balance key={business.id} business={business} meters={meters} />
      )}
    </Screen>
  );
}

const MONTH_DAYS = 30;

type BalanceProps = { readonly business: Business; readonly meters: readonly WaterMeter[] };

function Balance({ business, meters }: BalanceProps) {
  const say = useWords(waterWords);
  const { world } = useStore();
  const today = dayIn(business.zone, world.now());
  const bulkId = bulkMeterOf(business);
  const choosing = useChoosing(business);
  const [behind, setBehind] = useState('');
  const rounds = (useRounds() ?? []).filter(({ businessId }) => businessId === business.id);
  const bulk = meters.find(({ id }) => id === bulkId);
  const [typed, setTyped] = useState<{ readonly from?: string; readonly to?: string }>({});
  // Until somebody types other days: those of the bulk meter's last two readings.
  const last = bulk?.segments.at(-1);
  const from = typed.from ?? last?.from.day ?? addDays(today, -MONTH_DAYS);
  const to = typed.to ?? last?.to.day ?? today;
  const counted = meters.filter(
    ({ id, roundId }) => id !== bulkId && (behind === '' || roundId === behind),
  );
  const days = daysOf(from, to);
  return (
    <div className="grid gap-4 pt-3">
      <p className="text-soft">{say.what}</p>
      <Select
        label={say.bulk}
        value={bulk?.id ?? ''}
        options={[
          { value: '', label: say.chooseBulk },
          ...meters.map(({ id, row, name }) => ({ value: id, label: `${row.serial} · ${name}` })),
        ]}
        onChange={(id) => void choosing.choose(id === '' ? null : id)}
      />
      <NotSaved failure={choosing.failure} />
      <Select
        label={say.behind}
        value={behind}
        options={[
          { value: '', label: say.allRounds },
          ...rounds.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setBehind}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={say.from}
          type="date"
          value={from}
          onChange={(day) => setTyped({ ...typed, from: day })}
        />
        <Field
          label={say.to}
          type="date"
          value={to}
          onChange={(day) => setTyped({ ...typed, to: day })}
        />
      </div>
      {bulk !== undefined && days !== null && (
        <Figures
          balance={waterBalance(
            bulk.segments,
            counted.map(({ segments }) => segments),
            days,
          )}
        />
      )}
    </div>
  );
}

/** The choice is the business's: a fact, so that every phone shows the same. */
function useChoosing({ id: businessId }: Business) {
  const { save, failure } = useSaving();
  const choose = async (chosen: string | null) => {
    const bulkMeter = chosen === null ? null : meterIdSchema.parse(chosen);
    await save({
      type: 'business.set',
      ...{ businessId, id: newFactId() },
      body: () => ({ businessId, change: { bulkMeter } }),
    });
  };
  return { choose, failure };
}

/** Null while one of them is no day, or they run backwards. */
function daysOf(from: string, to: string): { readonly from: Day; readonly to: Day } | null {
  const [first, last] = [decode(daySchema, from), decode(daySchema, to)];
  if (!first.ok || !last.ok || first.value >= last.value) return null;
  return { from: first.value, to: last.value };
}

function Figures({ balance }: { readonly balance: WaterBalance }) {
  const say = useWords(waterWords);
  const { input, used, known, unknown, lost, lostPerMille } = balance;
  const shown = (amount: number) => `${formatQuantity(amount)} m³`;
  return (
    <section className="grid gap-3" aria-label={say.title}>
      <dl className="facts card">
        {input !== null && <Figure name={say.input} value={shown(input)} />}
        <Figure name={say.used(known)} value={shown(used)} />
        {lost !== null && <Figure name={say.lost} value={shown(lost)} />}
        {lostPerMille !== null && (
          <Figure name={say.share} value={`${String(lostPerMille / 10).replace('-', '−')} %`} />
        )}
      </dl>
      {input === null && <Notice tone="warn">{say.noInput}</Notice>}
      {lost !== null && lost < 0 && <Notice tone="warn">{say.more}</Notice>}
      {unknown > 0 && <Notice tone="info">{say.unknown(unknown)}</Notice>}
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="money">{value}</dd>
    </div>
  );
}
