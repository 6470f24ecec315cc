// How a business bills: rounding to whole units, and what who pays late is charged. Kept as a fact,
// also without a network; what is billed from then on follows it.
import { useState } from 'react';
import type { BillingRules, LateFee } from '../../shared/billing/rules-set.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { moneyFromTyped, typedFromMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { newFactId } from '../store/record.ts';
import { ruleWords } from './rule-words.ts';

export type RulesButtonProps = { readonly business: Business; readonly rules: BillingRules };

export function RulesButton(props: RulesButtonProps) {
  const say = useWords(ruleWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="board" onClick={() => setOpen(true)}>
        {say.title}
      </Button>
      {isOpen && <RulesSheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

type Form = {
  readonly rounding: BillingRules['rounding'];
  readonly fee: 'none' | 'flat' | 'share';
  readonly graceDays: string;
  /** An amount, or per cent. */
  readonly figure: string;
};

function RulesSheet({ business, rules, onClose }: RulesButtonProps & { onClose: () => void }) {
  const say = useWords(ruleWords);
  const { isBusy, failure, save } = useSaving();
  const [id] = useState(newFactId);
  const [form, setForm] = useState<Form>(() => formOf(rules, business));
  const change = (fields: Partial<Form>) => setForm({ ...form, ...fields });
  const told = rulesOf(form, business);
  const keep = async () => {
    if (told === null) return;
    const fact = await save({
      ...{ type: 'rules.set', businessId: business.id, id },
      body: () => told,
    });
    if (fact === null) return;
    announce(say.saved);
    onClose();
  };
  return (
    <Sheet title={say.title} onClose={onClose}>
      <NotSaved failure={failure} />
      <Chips
        legend={say.rounding}
        isLegendShown
        options={[
          { value: 'none', label: say.exact },
          { value: 'unit', label: say.whole },
        ]}
        value={form.rounding}
        onChange={(rounding) => change({ rounding })}
      />
      <Chips
        legend={say.lateFee}
        isLegendShown
        options={[
          { value: 'none', label: say.noFee },
          { value: 'flat', label: say.flat },
          { value: 'share', label: say.share },
        ]}
        value={form.fee}
        onChange={(fee) => change({ fee, figure: '' })}
      />
      {form.fee !== 'none' && (
        <div className="grid grid-cols-2 gap-3">
          <Field
            label={form.fee === 'flat' ? say.amount : say.percent}
            value={form.figure}
            onChange={(figure) => change({ figure })}
            inputMode="decimal"
          />
          <Field
            label={say.grace}
            value={form.graceDays}
            onChange={(graceDays) => change({ graceDays })}
            inputMode="numeric"
          />
        </div>
      )}
      <p className="text-small text-soft">{say.once}</p>
      <Button
        tone="primary"
        isWide
        isBusy={isBusy}
        isDisabled={told === null}
        onClick={() => void keep()}
      >
        {say.save}
      </Button>
    </Sheet>
  );
}

function formOf({ rounding, lateFee }: BillingRules, { currency }: Business): Form {
  if (lateFee === null) return { rounding, fee: 'none', graceDays: '5', figure: '' };
  const { fee, graceDays } = lateFee;
  const figure =
    fee.type === 'flat' ? typedFromMoney(fee.amount, currency) : String(fee.basisPoints / 100);
  return { rounding, fee: fee.type, graceDays: String(graceDays), figure };
}

/** Null while a figure is missing or is none. */
function rulesOf({ rounding, fee, graceDays, figure }: Form, business: Business) {
  if (fee === 'none') return { rounding, lateFee: null };
  const days = Number(graceDays);
  if (!/^\d{1,3}$/.test(graceDays) || days > 365) return null;
  const charged = feeOf(fee, figure.trim(), business);
  return charged === null ? null : { rounding, lateFee: { graceDays: days, fee: charged } };
}

function feeOf(
  type: 'flat' | 'share',
  figure: string,
  { currency }: Business,
): LateFee['fee'] | null {
  if (type === 'flat') {
    const amount = moneyFromTyped(figure, currency);
    return amount === null || amount <= 0 ? null : { type, amount };
  }
  const basisPoints = Math.round(Number(figure) * 100);
  const isShare = /^\d{1,2}(\.\d{1,2})?$/.test(figure) && basisPoints >= 1 && basisPoints <= 5_000;
  return isShare ? { type, basisPoints } : null;
}
