// The form of Sale: price list with steppers, settlement, taxes and total, the save.
import type { Product } from '../../shared/ledger/rows.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { MethodFields } from '../app/recording/MethodFields.tsx';
import { methodWords } from '../app/recording/method-words.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import type { CustomerCard } from '../store/views.ts';
import { PriceList } from './PriceList.tsx';
import { SaleSum } from './SaleSum.tsx';
import type { Sale } from './use-sale.ts';
import { words } from './words.ts';

export type SaleFormProps = {
  readonly card: CustomerCard;
  readonly products: readonly Product[];
  readonly sale: Sale;
};

export function SaleForm({ card, products, sale }: SaleFormProps) {
  const say = useWords(words);
  const methods = useWords(methodWords);
  const { business, customer } = card;
  const { form, change, sum } = sale;
  useUnsavedForm(sale.lines.length > 0);
  const total = formatMoney(sum.total, business.currency);
  const saveWords =
    form.settles === 'account'
      ? say.saveOnAccount(total)
      : say.savePaid(total, methods.inSentence[form.method]);
  return (
    <Screen
      title={customer.name}
      subtitle={`${say.title} · ${business.name}`}
      back={`/customers/${customer.id}`}
      action={
        <div className="grid gap-2">
          <NotSaved failure={sale.failure} />
          <Button
            tone="primary"
            isWide
            isBusy={sale.isBusy}
            isDisabled={sum.total <= 0}
            onClick={sale.save}
          >
            {sum.total <= 0 ? say.nothingYet : saveWords}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4 pt-3">
        <PriceList
          products={products}
          facts={card.facts}
          currency={business.currency}
          lines={sale.lines}
          quantities={form.quantities}
          onChange={(quantities) => change({ quantities })}
        />
        <Chips
          legend={say.settle}
          options={[
            { value: 'account', label: say.onAccount },
            { value: 'paid', label: say.paidNow },
          ]}
          value={form.settles}
          onChange={(settles) => change({ settles })}
        />
        {form.settles === 'paid' && (
          <MethodFields
            business={business}
            method={form.method}
            reference={form.reference}
            accountCode={customer.code}
            toPay={{
              amount: sum.total > 0 ? sum.total : null,
              factId: sale.id,
              onPaid: sale.save,
            }}
            onMethod={(method) => change({ method })}
            onReference={(reference) => change({ reference })}
          />
        )}
        {business.taxScheme === 'gst' && (
          <Chips
            legend={say.supply}
            isLegendShown
            options={[
              { value: 'within', label: say.within },
              { value: 'between', label: say.between },
            ]}
            value={form.supply}
            onChange={(supply) => change({ supply })}
          />
        )}
        <SaleSum sum={sum} currency={business.currency} />
      </div>
    </Screen>
  );
}
