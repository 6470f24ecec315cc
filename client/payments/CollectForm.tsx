// The form of Collect, from top to thumb: who and what is due, the amount in figures and words, how
// it is paid, the keypad, the save; below the keypad what only some payments need.
import { useState } from 'react';
import type { Currency } from '../../shared/kernel/money.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { formatMoney } from '../app/format.ts';
import { Keypad } from '../app/Keypad.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { PhotoButton } from '../app/photos/PhotoButton.tsx';
import { useSharedPhoto } from '../app/photos/shared-photo.ts';
import { usePhoto } from '../app/photos/use-photo.ts';
import { MethodFields } from '../app/recording/MethodFields.tsx';
import { methodWords } from '../app/recording/method-words.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { useStore } from '../store/session.ts';
import type { CustomerCard } from '../store/views.ts';
import { AccountChooser } from './AccountChooser.tsx';
import { AmountShown, dueInWords } from './AmountShown.tsx';
import { amountChips } from './amount-chips.ts';
import { ChooseInvoices } from './ChooseInvoices.tsx';
import { DoubtSheet } from './DoubtSheet.tsx';
import { PaperFields } from './PaperFields.tsx';
import { paperWords } from './paper-words.ts';
import { dueOf, typedAmount } from './payment-form.ts';
import type { Collect } from './use-collect.ts';
import { words } from './words.ts';

export type CollectFormProps = {
  readonly card: CustomerCard;
  readonly collect: Collect;
  /** A photo was shared from another app, to go with the payment. */
  readonly isPhotoShared: boolean;
};

export function CollectForm({ card, collect, isPhotoShared }: CollectFormProps) {
  const say = useWords(words);
  const { session } = useStore();
  const isOffice = OFFICE.includes(session.person.role);
  const { form, account, due, amount, change } = collect;
  const { currency } = card.business;
  const photo = usePhoto(form.id);
  useSharedPhoto(photo, isPhotoShared);
  useUnsavedForm(collect.isDirty);
  const chips = amountChips(due, currency).map((chip) => ({
    value: String(chip.amount),
    label: say.chips[chip.type](formatMoney(chip.amount, currency)),
    amount: chip.amount,
  }));
  const chosen = (value: string) => {
    const chip = chips.find((one) => one.value === value);
    if (chip) change({ typed: typedAmount(chip.amount, currency) }, true);
  };
  return (
    <Screen
      title={card.customer.name}
      subtitle={`${say.title} · ${card.business.name}`}
      back={`/customers/${card.customer.id}`}
      action={
        <div className="grid gap-2">
          <NotSaved failure={collect.failure} />
          <Button
            tone="primary"
            isWide
            isBusy={collect.isBusy}
            isDisabled={amount === null || collect.isPaperMissing}
            onClick={collect.save}
          >
            <SaveWords collect={collect} currency={currency} />
          </Button>
        </div>
      }
    >
      <div className="grid gap-3 pt-3">
        {collect.wasKept && (
          <Notice tone="warn">
            <p>{say.kept}</p>
            <Button isWide onClick={collect.beginAnew}>
              {say.beginAnew}
            </Button>
          </Notice>
        )}
        <AccountChooser
          card={card}
          accountId={form.accountId}
          onChoose={(view) =>
            change(
              { accountId: view.row.id, ticked: [], typed: typedAmount(dueOf(view), currency) },
              true,
            )
          }
        />
        <div>
          <div className="flex min-h-12 items-center justify-between gap-3 text-small text-soft">
            <p>{dueInWords(account?.balance, currency, say)}</p>
            <Settles card={card} collect={collect} />
          </div>
          <AmountShown typed={form.typed} amount={amount} currency={currency} />
        </div>
        {chips.length > 0 && (
          <Chips
            legend={say.quick}
            options={chips}
            value={amount === null ? null : String(amount)}
            onChange={chosen}
            isOneLine
          />
        )}
        <MethodFields
          business={card.business}
          method={form.method}
          reference={form.reference}
          accountCode={account?.code ?? card.customer.code}
          toPay={{ amount, factId: form.id, onPaid: collect.save }}
          onMethod={(method) => change({ method })}
          onReference={(reference) => change({ reference })}
        >
          <Keypad
            // The first key over an amount that was filled in begins a new one.
            value={collect.isPrefilled ? '' : form.typed}
            onChange={(typed) => change({ typed }, false)}
            hasDecimals
          />
        </MethodFields>
        {form.method !== 'cash' && <PhotoButton photo={photo} />}
        {(isOffice || form.paper !== null) && (
          <PaperFields paper={form.paper} onChange={(paper) => change({ paper })} />
        )}
      </div>
      <DoubtSheet collect={collect} currency={currency} />
    </Screen>
  );
}

type SaveWordsProps = Pick<CollectFormProps, 'collect'> & { readonly currency: Currency };

/** What Save does, or what is missing before it can. */
function SaveWords({ collect: { amount, form, isPaperMissing }, currency }: SaveWordsProps) {
  const say = useWords(words);
  const sayPaper = useWords(paperWords);
  const methods = useWords(methodWords);
  if (amount === null) return say.typeAmount;
  if (isPaperMissing) return sayPaper.typeBoth;
  return say.save(formatMoney(amount, currency), methods.inSentence[form.method]);
}

/** «Settles the oldest first», or the invoices that were chosen; a tap opens the choice. */
function Settles({ card, collect }: Pick<CollectFormProps, 'card' | 'collect'>) {
  const say = useWords(words);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { form, amount } = collect;
  const debits = card.openDebits.filter((debit) => debit.accountId === form.accountId);
  if (debits.length === 0) return null;
  const count = form.ticked.length;
  return (
    <>
      <button
        type="button"
        className="min-h-12 text-right font-bold text-accent underline underline-offset-4"
        onClick={() => setOpen(true)}
      >
        {count === 0 ? say.oldestFirst : say.chosen(count)}
      </button>
      {isOpen && (
        <ChooseInvoices
          debits={debits}
          ticked={form.ticked}
          amount={amount}
          currency={card.business.currency}
          language={language}
          onTick={(ticked) => collect.change({ ticked })}
          onAmount={(sum) =>
            collect.change({ typed: typedAmount(sum, card.business.currency) }, true)
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
