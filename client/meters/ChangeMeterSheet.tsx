// A meter that is replaced by another or removed: the last value of the old register first, then
// what the new one starts with.
import { useState } from 'react';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { formatQuantity } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import type { MeterView } from '../store/views.ts';
import { changeWords } from './change-words.ts';
import { type ChangeField, type ChangeForm, changeOf, openChange } from './meter-change.ts';

export type ChangeMeterSheetProps = { readonly meter: MeterView; readonly onClose: () => void };

export function ChangeMeterSheet({ meter, onClose }: ChangeMeterSheetProps) {
  const say = useWords(changeWords);
  const work = useChange(meter, onClose);
  const { form, saving } = work;
  return (
    <Sheet title={say.open} onClose={onClose}>
      <Chips
        legend={say.legend}
        options={(['replaced', 'removed'] as const).map((value) => ({
          value,
          label: say.changes[value],
        }))}
        value={form.change}
        onChange={(change) => work.type({ change })}
      />
      <p className="text-soft">{say.what[form.change]}</p>
      <NotSaved failure={saving.failure} />
      <TypedField name="closing" work={work} hint={lastOf(meter, say)} />
      {form.change === 'replaced' && (
        <>
          <TypedField name="serial" work={work} />
          <TypedField name="start" work={work} />
          <div className="grid grid-cols-2 gap-3">
            <TypedField name="digits" work={work} />
            <TypedField name="multiplier" work={work} />
          </div>
        </>
      )}
      <TypedField name="reason" work={work} />
      <Button
        tone={form.change === 'removed' ? 'danger' : 'primary'}
        isWide
        isBusy={saving.isBusy}
        isDisabled={!work.isReady}
        onClick={work.save}
      >
        {say.save[form.change]}
      </Button>
    </Sheet>
  );
}

const lastOf = ({ last }: MeterView, say: { readonly last: (value: string) => string }) =>
  last === null ? undefined : say.last(formatQuantity(last.value));

function useChange(meter: MeterView, onClose: () => void) {
  const say = useWords(changeWords);
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [form, setForm] = useState(() => openChange(meter.row));
  useUnsavedForm(form.closing !== '' || form.serial !== '' || form.reason !== '');
  const change = changeOf(form, meter.row);
  const isWrong = (field: ChangeField) => change instanceof Set && change.has(field);
  const save = async () => {
    if (change instanceof Set) return;
    const draft = { businessId: meter.row.businessId, id } as const;
    const saved =
      change.type === 'replaced'
        ? await saving.save({ ...draft, type: 'meter.replaced', body: () => change.body })
        : await saving.save({ ...draft, type: 'meter.removed', body: () => change.body });
    if (saved === null) return;
    announce(say.saved);
    onClose();
  };
  return {
    ...{ form, saving, isWrong, isReady: !(change instanceof Set), save: () => void save() },
    type: (typed: Partial<ChangeForm>) => setForm((held) => ({ ...held, ...typed })),
  };
}

type TypedFieldProps = {
  readonly name: ChangeField;
  readonly work: ReturnType<typeof useChange>;
  readonly hint?: string | undefined;
};

/** A field says what is wrong once something stands in it. */
function TypedField({ name, work, hint }: TypedFieldProps) {
  const say = useWords(changeWords);
  const isText = name === 'serial' || name === 'reason';
  const isTold = work.isWrong(name) && work.form[name] !== '' && !isText;
  const why = name === 'digits' || name === 'multiplier' ? name : 'value';
  return (
    <Field
      label={say.fields[name]}
      value={work.form[name]}
      onChange={(typed) => work.type({ [name]: typed })}
      inputMode={isText ? 'text' : 'decimal'}
      maxLength={name === 'reason' ? 200 : 40}
      isRequired={name !== 'reason' || work.form.change === 'removed'}
      error={isTold ? say.wrong[why] : null}
      hint={hint}
    />
  );
}
