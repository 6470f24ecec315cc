// How money was paid: one chip a method, and the reference where the method has one. A reference
// that looks odd gets a hint; it never stops a save.
import type { Business } from '../../../shared/ledger/business.ts';
import type { MoneyMethod } from '../../../shared/ledger/money-method.ts';
import { Chips } from '../Chips.tsx';
import { Field } from '../Field.tsx';
import { useWords } from '../language.ts';
import { hasReference, looksUsual, methodsOf } from './method-rules.ts';
import { methodWords } from './method-words.ts';

export type MethodFieldsProps = {
  readonly business: Business;
  readonly method: MoneyMethod;
  readonly reference: string;
  /** What an M-Pesa customer types as the account; null where there is no code. */
  readonly accountCode: string | null;
  readonly onMethod: (method: MoneyMethod) => void;
  readonly onReference: (reference: string) => void;
};

export function MethodFields(props: MethodFieldsProps) {
  const { business, method, reference, onMethod, onReference } = props;
  const say = useWords(methodWords);
  const options = methodsOf(business).map((value) => ({ value, label: say.names[value] }));
  return (
    <div className="grid gap-3">
      <Chips legend={say.legend} options={options} value={method} onChange={onMethod} isOneLine />
      <PayTo {...props} />
      {hasReference(method) && (
        <Field
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
    </div>
  );
}

/** Where the customer sends the money, to be read out or shown. */
function PayTo({ business, method, accountCode }: MethodFieldsProps) {
  const say = useWords(methodWords);
  if (method === 'upi' && business.upiAddress !== null) {
    return <p className="text-small text-soft">{say.payTo(business.upiAddress)}</p>;
  }
  if (method === 'mpesa' && business.paybill !== null && accountCode !== null) {
    return <p className="text-bar tabular-nums">{say.paybill(business.paybill, accountCode)}</p>;
  }
  return null;
}
