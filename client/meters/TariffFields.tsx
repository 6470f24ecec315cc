// The fields of a tariff: its name and day, its blocks one below the other, its fixed charges.
import type { Business } from '../../shared/ledger/business.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { currencySign } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { type TariffField, type TariffForm, withBlock } from './tariff-form.ts';
import { tariffWords } from './tariff-words.ts';

export type TariffFieldsProps = {
  readonly form: TariffForm;
  readonly wrong: ReadonlySet<TariffField>;
  readonly business: Business;
  readonly onChange: (typed: Partial<TariffForm>) => void;
};

export function TariffFields(props: TariffFieldsProps) {
  return (
    <>
      <div className="grid gap-4">
        <One {...props} name="name" isRequired />
        <div className="grid grid-cols-2 gap-3">
          <One {...props} name="customerClass" />
          <One {...props} name="unit" isRequired />
        </div>
        <One {...props} name="fromDay" isRequired />
      </div>
      <Blocks {...props} />
      <div className="grid gap-4">
        <One {...props} name="standing" />
        <One {...props} name="meterRent" />
        <One {...props} name="minimum" />
        {props.business.taxScheme !== 'none' && <One {...props} name="tax" />}
        <One {...props} name="note" />
      </div>
    </>
  );
}

type OneProps = TariffFieldsProps & {
  readonly name: Exclude<TariffField, 'blocks'>;
  readonly isRequired?: boolean;
};

const texts = new Set<TariffField>(['name', 'customerClass', 'unit', 'note']);

/** A field says what is wrong once something stands in it. */
function One({ form, wrong, onChange, name, isRequired = false }: OneProps) {
  const say = useWords(tariffWords);
  const hints: Partial<Readonly<Record<TariffField, string>>> = {
    fromDay: say.fromHint,
    note: say.noteHint,
  };
  const isText = texts.has(name);
  return (
    <Field
      label={say.fields[name]}
      hint={hints[name] ?? (isRequired ? undefined : say.optional)}
      error={wrong.has(name) && form[name] !== '' ? say.wrong : null}
      type={name === 'fromDay' ? 'date' : 'text'}
      inputMode={isText ? 'text' : 'decimal'}
      maxLength={name === 'note' ? 200 : 60}
      isRequired={isRequired}
      value={form[name]}
      onChange={(typed) => onChange({ [name]: typed })}
    />
  );
}

function Blocks({ form, wrong, business, onChange }: TariffFieldsProps) {
  const say = useWords(tariffWords);
  const { blocks, unit } = form;
  const set = (key: number, typed: Partial<TariffForm['blocks'][number]>) =>
    onChange({ blocks: blocks.map((one) => (one.key === key ? { ...one, ...typed } : one)) });
  const isTold = wrong.has('blocks') && blocks.every(({ price }) => price !== '');
  return (
    <section className="grid gap-3">
      <h2 className="section">{say.blocks}</h2>
      {blocks.map(({ key, upTo, price }, place) => {
        const isLast = place === blocks.length - 1;
        return (
          <div key={key} className="grid grid-cols-[1fr_1fr_3rem] items-end gap-2">
            {isLast ? (
              <p className="pb-3 text-soft">{say.noEnd(unit)}</p>
            ) : (
              <Field
                label={say.upTo(unit)}
                inputMode="decimal"
                maxLength={12}
                value={upTo}
                onChange={(typed) => set(key, { upTo: typed })}
              />
            )}
            <Field
              label={say.price(currencySign(business.currency), unit)}
              inputMode="decimal"
              maxLength={12}
              isRequired
              value={price}
              onChange={(typed) => set(key, { price: typed })}
            />
            {!isLast && (
              <button
                type="button"
                className="icon-button"
                aria-label={say.removeBlock(place + 1)}
                onClick={() => onChange({ blocks: blocks.filter((one) => one.key !== key) })}
              >
                <Icon name="close" size={20} />
              </button>
            )}
          </div>
        );
      })}
      {isTold && <p className="text-small text-bad">{say.blocksWrong}</p>}
      <Button icon="plus" onClick={() => onChange({ blocks: withBlock(blocks) })}>
        {say.addBlock}
      </Button>
    </section>
  );
}
