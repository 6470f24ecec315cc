// The work of Sale: what was taken, how it is settled, its one save.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fact } from '../../shared/facts.ts';
import { dayIn } from '../../shared/kernel/day.ts';
import { type FactId, mainAccountOf } from '../../shared/kernel/ids.ts';
import { termsOn } from '../../shared/ledger/business-settings.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import { type Balance, balanceAfter, NOTHING_OWED } from '../../shared/ledger/outstanding.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import type { Supply } from '../../shared/ledger/tax.ts';
import type { SaleTotal } from '../../shared/sales/sale-total.ts';
import type { Quantities } from '../app/counting/quantities.ts';
import { referenceOf } from '../app/recording/method-rules.ts';
import { type Failure, useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import type { CustomerCard } from '../store/views.ts';
import { linesOf, type Settlement, saleBody, type TotalledLine, totalled } from './sale-draft.ts';

export type SaleForm = {
  readonly quantities: Quantities;
  readonly settles: 'account' | 'paid';
  readonly method: MoneyMethod;
  readonly reference: string;
  readonly supply: Supply;
};

export type Sold = {
  readonly fact: Fact<'sale.recorded'>;
  readonly lines: readonly TotalledLine[];
  readonly before: Balance;
  readonly after: Balance;
};

export type Sale = {
  /** Of the fact that it becomes. */
  readonly id: FactId;
  readonly form: SaleForm;
  readonly lines: readonly TotalledLine[];
  readonly sum: SaleTotal;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly sold: Sold | null;
  readonly change: (fields: Partial<SaleForm>) => void;
  readonly save: () => void;
};

const EMPTY: SaleForm = {
  quantities: new Map(),
  settles: 'account',
  method: 'cash',
  reference: '',
  supply: 'within',
};

export function useSale(card: CustomerCard, products: readonly Product[]): Sale {
  const saving = useSaving();
  const { world } = useStore();
  const [id] = useState(newFactId);
  const [form, setForm] = useState(EMPTY);
  const [sold, setSold] = useState<Sold | null>(null);
  const { business, customer } = card;
  const { lines, sum } = totalled(linesOf(products, form.quantities), form.supply, business);

  const save = async () => {
    const account = card.accounts.find(({ row }) => row.id === mainAccountOf(customer.id));
    const before = account?.balance ?? NOTHING_OWED;
    const settlement = settlementOf(form);
    const fact = await saving.save({
      type: 'sale.recorded',
      businessId: business.id,
      id,
      body: async ({ number }) =>
        saleBody({
          customerId: customer.id,
          business,
          lines,
          supply: form.supply,
          settlement,
          number: await number('sale'),
          ...termsOn(business, dayIn(business.zone, world.now())),
        }),
    });
    if (fact === null) return;
    const isOwed = settlement.type === 'account';
    const after = isOwed ? balanceAfter(before, fact.body.total) : before;
    // At once: what the book tells its readers of the change is read after that.
    flushSync(() => setSold({ fact, lines, before, after }));
  };
  return {
    id,
    form,
    lines,
    sum,
    isBusy: saving.isBusy,
    failure: saving.failure,
    sold,
    change: (fields) => {
      if (!saving.isBusy) setForm((held) => ({ ...held, ...fields }));
    },
    save: () => void save(),
  };
}

function settlementOf({ settles, method, reference }: SaleForm): Settlement {
  if (settles === 'account') return { type: 'account' };
  return { type: 'paid', method, reference: referenceOf(method, reference) };
}
