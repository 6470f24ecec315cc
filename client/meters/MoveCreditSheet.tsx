// Moves what a meter's account has in hand to another account of the same customer: how much, where
// to, why. Both halves are written down in one moment.

import { useState } from 'react';
import type { BodyOf } from '../../shared/facts.ts';
import { lesser, type Money, money } from '../../shared/kernel/money.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney, moneyFromTyped, typedFromMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { ReasonChips } from '../app/ReasonChips.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Select } from '../app/Select.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import type { AccountView, CustomerCard } from '../store/views.ts';
import { moveWords } from './move-words.ts';

export type MoveCreditSheetProps = {
  readonly card: CustomerCard;
  readonly from: AccountView;
  readonly onClose: () => void;
};

/** Accounts of the customer but one, those that owe most first. */
export const otherAccounts = (card: CustomerCard, from: AccountView): readonly AccountView[] =>
  card.accounts
    .filter(({ row }) => row.id !== from.row.id)
    .toSorted((a, b) => b.balance.outstanding - a.balance.outstanding);

export function MoveCreditSheet({ card, from, onClose }: MoveCreditSheetProps) {
  const say = useWords(moveWords);
  const { currency } = card.business;
  const work = useMove({ card, from, onClose });
  const { form, amount, most } = work;
  return (
    <Sheet title={say.open} onClose={onClose}>
      <p className="text-soft">{say.what}</p>
      <NotSaved failure={work.saving.failure} />
      <Select label={say.to} value={form.to} options={work.options} onChange={work.choose} />
      <Field
        label={say.amount}
        value={form.typed}
        onChange={(typed) => work.type({ typed })}
        inputMode="decimal"
        error={amount !== null && amount > most ? say.atMost(formatMoney(most, currency)) : null}
      />
      <ReasonChips
        legend={say.reason}
        reasons={say.reasons}
        reason={form.reason}
        onChange={(reason) => work.type({ reason })}
      />
      <Button
        tone="primary"
        isWide
        isBusy={work.saving.isBusy}
        isDisabled={!work.isReady}
        onClick={work.save}
      >
        {say.save(formatMoney(amount ?? money(0), currency))}
      </Button>
    </Sheet>
  );
}

/** What the other account owes, or all that is in hand where it owes nothing. */
const fitting = (from: AccountView, to: AccountView | undefined): Money => {
  const { unapplied } = from.balance;
  const owed = to?.balance.outstanding ?? money(0);
  return owed > 0 ? lesser(unapplied, owed) : unapplied;
};

function useMove({ card, from, onClose }: MoveCreditSheetProps) {
  const say = useWords(moveWords);
  const saving = useSaving();
  const [ids] = useState(() => ({ out: newFactId(), in: newFactId() }));
  const { currency } = card.business;
  const others = otherAccounts(card, from);
  const typedFor = (to: AccountView | undefined) => typedFromMoney(fitting(from, to), currency);
  const [form, setForm] = useState(() => ({
    ...{ to: others[0]?.row.id ?? from.row.id, typed: typedFor(others[0]), reason: '' },
  }));
  useUnsavedForm(form.reason !== '');
  const to = others.find(({ row }) => row.id === form.to);
  const amount = moneyFromTyped(form.typed.trim(), currency);
  const most = from.balance.unapplied;
  const isReady =
    to !== undefined && amount !== null && amount > 0 && amount <= most && form.reason !== '';
  const nameOf = ({ row, balance }: AccountView) => {
    const meter = card.meters.find(({ account }) => account.row.id === row.id);
    const name = meter === undefined ? say.main : say.meter(meter.row.serial);
    const { outstanding } = balance;
    return outstanding > 0 ? say.owes(name, formatMoney(outstanding, currency)) : name;
  };
  const save = async () => {
    if (!isReady) return;
    const half = (way: 'out' | 'in'): BodyOf<'credit.moved'> => ({
      ...{ customerId: card.customer.id, amount, reason: form.reason, way },
      accountId: way === 'out' ? from.row.id : to.row.id,
      otherAccountId: way === 'out' ? to.row.id : from.row.id,
      pairId: ids[way === 'out' ? 'in' : 'out'],
    });
    const draft = (way: 'out' | 'in') => ({
      ...{ businessId: card.business.id, id: ids[way] },
      type: 'credit.moved' as const,
      body: () => half(way),
    });
    const saved = await saving.save({ ...draft('out'), also: draft('in') });
    if (saved === null) return;
    announce(say.saved);
    onClose();
  };
  return {
    ...{ form, saving, amount, most, isReady, save: () => void save() },
    options: others.map((one) => ({ value: one.row.id, label: nameOf(one) })),
    type: (typed: Partial<typeof form>) => setForm((held) => ({ ...held, ...typed })),
    choose: (id: typeof form.to) =>
      setForm((held) => ({
        ...held,
        to: id,
        typed: typedFor(others.find(({ row }) => row.id === id)),
      })),
  };
}
