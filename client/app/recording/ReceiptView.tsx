// The proof after a save: that it is on the phone, its number and code, what is owed before and
// after, and ways to give it to the customer. It is shown only for a fact that was recorded.
import { receiptCode } from '../../../shared/kernel/code.ts';
import type { FactState } from '../../store/views.ts';
import { balanceInWords } from '../balance-in-words.ts';
import { Icon } from '../Icon.tsx';
import { useLanguage, useWords } from '../language.ts';
import { MoneyText } from '../MoneyText.tsx';
import { Notice } from '../Notice.tsx';
import { stateWords } from '../pill-words.ts';
import { InstallNudge } from '../tour/InstallNudge.tsx';
import { usePainted } from '../use-painted.ts';
import { voidWords } from '../voiding/words.ts';
import { receiptLines } from './receipt-lines.ts';
import { type Receipt, receiptText } from './receipt-text.ts';
import { receiptWords } from './receipt-words.ts';
import { ShareRow } from './ShareRow.tsx';

export type ReceiptViewProps = {
  readonly receipt: Receipt;
  readonly state: FactState;
  /** Time of this phone, as it is shown. */
  readonly time: string;
  /** E.164, null when unknown. */
  readonly phone: string | null;
  /** It was taken back: there is nothing to give to the customer. */
  readonly isVoided: boolean;
};

export function ReceiptView({ receipt, state, time, phone, isVoided }: ReceiptViewProps) {
  const language = useLanguage();
  const say = useWords(receiptWords);
  const states = useWords(stateWords);
  const { wasVoided } = useWords(voidWords);
  // That it is safe is painted first, the ways to give the receipt right after.
  const isRestDue = usePainted();
  const inWords = (balance: Receipt['before']) =>
    balanceInWords(balance, receipt.currency, language);
  return (
    <div className="grid gap-4 pt-4">
      {isVoided ? (
        <Notice tone="warn">{wasVoided}</Notice>
      ) : (
        <p className="flex items-center gap-2 text-title text-good" role="status">
          <Icon name="check" size={28} />
          {states[state]}
        </p>
      )}
      <section className="card grid gap-3 p-4">
        <p className="text-title text-balance">{receipt.headline}</p>
        <p className="text-soft">
          {receipt.customerName} · {receipt.moment}
        </p>
        {receipt.lines.length > 0 && (
          <ul className="rows border-y border-line text-small">
            {receipt.lines.map(({ label, amount }) => (
              <li key={label} className="flex justify-between gap-3 py-1.5">
                <span>{label}</span>
                <MoneyText amount={amount} currency={receipt.currency} />
              </li>
            ))}
          </ul>
        )}
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
          <dt className="text-soft">{say.number}</dt>
          <dd className="money text-right">{receipt.number}</dd>
          <dt className="text-soft">{say.code}</dt>
          <dd className="money text-right font-bold">{receiptCode(receipt.factId)}</dd>
          {receipt.account !== undefined && (
            <>
              <dt className="text-soft">{say.account}</dt>
              <dd className="text-right">{receipt.account}</dd>
            </>
          )}
          <dt className="text-soft">{say.before}</dt>
          <dd className="money text-right">{inWords(receipt.before)}</dd>
          <dt className="font-bold">{say.after}</dt>
          <dd className="money text-right font-bold">{inWords(receipt.after)}</dd>
        </dl>
        {receipt.elsewhere !== undefined && (
          <p className="flex flex-wrap justify-between gap-x-4 text-good">
            <span>{say.elsewhere}</span>
            <MoneyText amount={receipt.elsewhere} currency={receipt.currency} />
          </p>
        )}
        <p className="text-right text-small text-soft">{say.asOf(time)}</p>
      </section>
      {receipt.remark !== undefined && <Notice tone="warn">{receipt.remark}</Notice>}
      {isRestDue && !isVoided && (
        <ShareRow
          phone={phone}
          text={receiptText(receipt, language, time)}
          receipt={{ lines: receiptLines(receipt, language, time), number: receipt.number }}
        />
      )}
      {isRestDue && <InstallNudge />}
    </div>
  );
}
