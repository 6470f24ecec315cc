// What the customer is shown to pay by phone: a UPI code that carries the amount, or the M-Pesa
// paybill and account in large figures. Both are made on this phone, without a network; that they
// were shown says nothing of whether money came.
import encodeQR from 'qr';
import { receiptCode } from '../../../shared/kernel/code.ts';
import type { FactId } from '../../../shared/kernel/ids.ts';
import type { Money } from '../../../shared/kernel/money.ts';
import type { Business } from '../../../shared/ledger/business.ts';
import { upiLink } from '../../../shared/ledger/upi-link.ts';
import { Button } from '../Button.tsx';
import { formatMoney } from '../format.ts';
import { useWords } from '../language.ts';
import { Sheet } from '../Sheet.tsx';
import { CopyRow } from './CopyRow.tsx';
import { payHereWords } from './pay-here-words.ts';

export type PayHereSheetProps = {
  readonly business: Business;
  readonly method: 'upi' | 'mpesa';
  readonly amount: Money;
  /** The fact that it becomes: its receipt code is the payment's reference. */
  readonly factId: FactId;
  readonly accountCode: string;
  readonly onPaid: () => void;
  readonly onType: () => void;
  readonly onClose: () => void;
};

export function PayHereSheet(props: PayHereSheetProps) {
  const { business, method, amount, onPaid, onType, onClose } = props;
  const say = useWords(payHereWords);
  const shown = formatMoney(amount, business.currency);
  return (
    <Sheet title={say.title[method]} onClose={onClose}>
      {method === 'upi' ? <UpiCode {...props} /> : <Paybill {...props} />}
      <p className="text-small text-soft">{say.notProof}</p>
      <div className="grid gap-2">
        <Button isWide onClick={onType}>
          {say.typeReference}
        </Button>
        <Button tone="primary" isWide onClick={onPaid}>
          {say.paid(shown)}
        </Button>
      </div>
    </Sheet>
  );
}

function UpiCode({ business, amount, factId, accountCode }: PayHereSheetProps) {
  const say = useWords(payHereWords);
  const address = business.upiAddress ?? '';
  const link = upiLink({
    address,
    name: business.name,
    amount,
    reference: receiptCode(factId),
    note: accountCode,
  });
  return (
    <div className="grid gap-2 text-center">
      <QrPicture text={link} name={say.scan} />
      <p className="money text-big">{formatMoney(amount, business.currency)}</p>
      <p className="break-all text-soft">{address}</p>
    </div>
  );
}

function Paybill({ business, amount, accountCode }: PayHereSheetProps) {
  const say = useWords(payHereWords);
  return (
    <dl className="card rows">
      <CopyRow name={say.paybill} value={business.paybill ?? ''} />
      <CopyRow name={say.account} value={accountCode} />
      <CopyRow name={say.amount} value={formatMoney(amount, business.currency)} />
    </dl>
  );
}

/** Black on white in every theme, with the four empty modules around it that readers need. */
function QrPicture({ text, name }: { readonly text: string; readonly name: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const dark = rows.flatMap((row, top) =>
    row.flatMap((isDark, left) => (isDark ? [`M${left} ${top}h1v1h-1z`] : [])),
  );
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="mx-auto w-full max-w-[17rem] rounded-card"
    >
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}h-${rows.length}z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  );
}
