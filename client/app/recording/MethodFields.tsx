// How money was paid: one chip a method, what the customer is shown to pay by phone, and the
// reference where the method has one. A reference that looks odd gets a hint; it stops no save.
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { FactId } from '../../../shared/kernel/ids.ts';
import type { Money } from '../../../shared/kernel/money.ts';
import type { Business } from '../../../shared/ledger/business.ts';
import type { MoneyMethod } from '../../../shared/ledger/money-method.ts';
import { Button } from '../Button.tsx';
import { Chips } from '../Chips.tsx';
import { Field } from '../Field.tsx';
import { useWords } from '../language.ts';
import { hasReference, looksUsual, methodsOf } from './method-rules.ts';
import { methodWords } from './method-words.ts';
import { payHereWords } from './pay-here-words.ts';

const PayHereSheet = lazy(async () => ({
  default: (await import('./PayHereSheet.tsx')).PayHereSheet,
}));

export type MethodFieldsProps = {
  readonly business: Business;
  readonly method: MoneyMethod;
  readonly reference: string;
  /** What an M-Pesa customer types as the account; null where there is no code. */
  readonly accountCode: string | null;
  /** What a customer is asked to pay now; left out where money goes to them. */
  readonly toPay?: ToPay;
  readonly onMethod: (method: MoneyMethod) => void;
  readonly onReference: (reference: string) => void;
  /** Stands between the ways and what the chosen one asks for. */
  readonly children?: ReactNode;
};

export type ToPay = {
  /** Null while there is no amount. */
  readonly amount: Money | null;
  /** The fact that it becomes. */
  readonly factId: FactId;
  readonly onPaid: () => void;
};

export function MethodFields(props: MethodFieldsProps) {
  const { business, method, reference, accountCode, toPay, onMethod, onReference } = props;
  const say = useWords(methodWords);
  const sayPay = useWords(payHereWords);
  const [isShown, setShown] = useState(false);
  // How often the sheet led to the reference since the way was chosen.
  const [asked, setAsked] = useState(0);
  const options = methodsOf(business).map((value) => ({ value, label: say.names[value] }));
  const amount = toPay?.amount ?? null;
  const byPhone = toPay === undefined ? null : paidByPhone(business, method);
  const choose = (chosen: MoneyMethod) => {
    onMethod(chosen);
    setAsked(0);
    setShown(paidByPhone(business, chosen) !== null && amount !== null);
  };
  return (
    <div className="grid gap-3">
      <Chips legend={say.legend} options={options} value={method} onChange={choose} isOneLine />
      {props.children}
      {byPhone !== null && (
        <Button isWide isDisabled={amount === null} onClick={() => setShown(true)}>
          {sayPay.show[byPhone]}
        </Button>
      )}
      {hasReference(method) && (
        <Field
          // Anew, so that it takes the focus where the sheet led to it.
          key={asked}
          hasFocusFirst={asked > 0}
          label={say.reference[method]}
          value={reference}
          onChange={onReference}
          hint={looksUsual(method, reference) ? say.hint[method] : say.unusual}
          inputMode={method === 'upi' || method === 'cheque' ? 'numeric' : 'text'}
          autoComplete="off"
          autoCapitalize="characters"
          enterKeyHint="done"
          maxLength={40}
        />
      )}
      {isShown && toPay !== undefined && byPhone !== null && amount !== null && (
        <Suspense fallback={null}>
          <PayHereSheet
            business={business}
            method={byPhone}
            amount={amount}
            factId={toPay.factId}
            accountCode={accountCode ?? ''}
            onClose={() => setShown(false)}
            onType={() => {
              setShown(false);
              setAsked(asked + 1);
            }}
            onPaid={() => {
              setShown(false);
              toPay.onPaid();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The way by phone that this business has an address for; null for every other. */
function paidByPhone(business: Business, method: MoneyMethod): 'upi' | 'mpesa' | null {
  if (method === 'upi' && business.upiAddress !== null) return 'upi';
  return method === 'mpesa' && business.paybill !== null ? 'mpesa' : null;
}
