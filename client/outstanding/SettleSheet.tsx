// Refunds what a customer has in hand, or writes off what they will never pay: an amount, a reason,
// and for a refund the way in which the money went.

import { useState } from 'react';
import { type Money, money } from '../../shared/kernel/money.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney, moneyFromTyped, typedFromMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { ReasonChips } from '../app/ReasonChips.tsx';
import { MethodFields } from '../app/recording/MethodFields.tsx';
import { referenceOf } from '../app/recording/method-rules.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { type Saving, useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import type { AccountView, CustomerCard } from '../store/views.ts';
import { documentWords } from './document-words.ts';

export type Settling = 'refund' | 'write_off';

export type SettleSheetProps = {
  readonly card: CustomerCard;
  readonly account: AccountView;
  readonly onClose: () => void;
};

/** A refund is at most the credit in hand, a write-off at most what is owed. */
const mostOf = (settling: Settling, { balance }: AccountView): Money =>
  settling === 'refund' ? balance.unapplied : balance.outstanding;

export function SettleSheet({ card, account, onClose }: SettleSheetProps) {
  const say = useWords(documentWords);
  const saving = useSaving();
  const [id] = useState(newFactId);
  const { business } = card;
  const { currency } = business;
  const settling: Settling = account.balance.unapplied > 0 ? 'refund' : 'write_off';
  const most = mostOf(settling, account);
  const [typed, setTyped] = useState(() => typedFromMoney(most, currency));
  const [reason, setReason] = useState('');
  const [method, setMethod] = useState<MoneyMethod>('cash');
  const [reference, setReference] = useState('');
  const amount = moneyFromTyped(typed.trim(), currency);
  const isTooMuch = amount !== null && amount > most;
  const isReady = amount !== null && amount > 0 && !isTooMuch && reason.trim() !== '';
  useUnsavedForm(reason !== '');
  const save = async () => {
    if (!isReady) return;
    const form = { settling, amount, reason: reason.trim(), method, reference };
    if (!(await saveForm(saving, { id, card, account, form }))) return;
    announce(say.saved);
    onClose();
  };
  const shown = formatMoney(amount ?? money(0), currency);
  return (
    <Sheet title={say.settleTitle[settling]} onClose={onClose}>
      <p className="text-soft">{say.settleWhat[settling]}</p>
      <NotSaved failure={saving.failure} />
      <Field
        label={say.amount}
        value={typed}
        onChange={setTyped}
        inputMode="decimal"
        error={isTooMuch ? say.atMost(formatMoney(most, currency)) : null}
      />
      {settling === 'refund' && (
        <MethodFields
          business={{ ...business, paybill: null, upiAddress: null }}
          method={method}
          reference={reference}
          accountCode={null}
          onMethod={setMethod}
          onReference={setReference}
        />
      )}
      <ReasonChips
        legend={say.reason}
        reasons={say.settleReasons[settling]}
        reason={reason}
        onChange={setReason}
      />
      <Field
        label={say.reason}
        value={reason}
        onChange={setReason}
        isMultiline
        isRequired
        maxLength={200}
      />
      <Button
        tone={settling === 'refund' ? 'primary' : 'danger'}
        isWide
        isBusy={saving.isBusy}
        isDisabled={!isReady}
        onClick={() => void save()}
      >
        {say.settleSave[settling](shown)}
      </Button>
    </Sheet>
  );
}

type Written = Pick<SettleSheetProps, 'card' | 'account'> & {
  readonly id: ReturnType<typeof newFactId>;
  readonly form: {
    readonly settling: Settling;
    readonly amount: Money;
    readonly reason: string;
    readonly method: MoneyMethod;
    readonly reference: string;
  };
};

/** True when the fact is on this phone. */
async function saveForm(saving: Saving, { id, card, account, form }: Written): Promise<boolean> {
  const { amount, reason, method } = form;
  const on = { customerId: card.customer.id, accountId: account.row.id, amount, reason };
  const draft = { businessId: card.business.id, id } as const;
  const saved =
    form.settling === 'write_off'
      ? await saving.save({ ...draft, type: 'debt.written_off', body: () => on })
      : await saving.save({
          ...draft,
          type: 'refund.paid',
          body: async ({ number }) => ({
            ...on,
            method,
            reference: referenceOf(method, form.reference),
            number: await number('refund'),
          }),
        });
  return saved !== null;
}
