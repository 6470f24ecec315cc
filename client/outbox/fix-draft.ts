// Correcting a fact that the office did not take: which of its fields may be typed anew, and the
// new fact that comes of it. The old one is never changed.
import type { BodyOf, Fact, FactType } from '../../shared/facts.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { moneyFromTyped, quantityFromTyped, typedFromMoney } from '../app/format.ts';
import type { Draft } from '../store/views.ts';

export type FixField = 'amount' | 'reference' | 'value' | 'name' | 'place' | 'note';
export type Typed = Readonly<Partial<Record<FixField, string>>>;

/** What may be corrected of it, as it stands; nothing for kinds that are recorded anew instead. */
export function typedOf(fact: Fact, business: Business): Typed {
  switch (fact.type) {
    case 'payment.recorded': {
      const { amount, reference, note } = fact.body;
      return { amount: typedFromMoney(amount, business.currency), reference, note };
    }
    case 'meter.read':
      return { value: String(fact.body.value / 1_000), note: fact.body.note };
    case 'customer.registered':
      return { name: fact.body.name, place: fact.body.place, note: fact.body.note };
    default:
      return {};
  }
}

/** The corrected fact under a new id, null while something typed can't be read. */
export function fixedDraft(
  { fact, business }: { readonly fact: Fact; readonly business: Business },
  typed: Typed,
  id: FactId,
): Draft<FactType> | null {
  switch (fact.type) {
    case 'payment.recorded': {
      const amount = moneyFromTyped(typed.amount ?? '', business.currency);
      if (amount === null || amount < 1) return null;
      const { reference = '', note = '' } = typed;
      return draft('payment.recorded', { business, id }, async (number) => ({
        ...fact.body,
        ...{ amount, reference: reference.trim(), note: note.trim() },
        // Chosen invoices were chosen for another amount.
        allocation: amount === fact.body.amount ? fact.body.allocation : { type: 'oldest' },
        number: await number('receipt'),
      }));
    }
    case 'meter.read': {
      const value = quantityFromTyped(typed.value ?? '');
      if (value === null) return null;
      const body = { ...fact.body, value: quantity(value), note: (typed.note ?? '').trim() };
      return draft('meter.read', { business, id }, () => body);
    }
    case 'customer.registered': {
      const { name = '', place = '', note = '' } = typed;
      if (name.trim() === '') return null;
      const body = { ...fact.body, name: name.trim(), place: place.trim(), note: note.trim() };
      return draft('customer.registered', { business, id }, () => body);
    }
    default:
      return null;
  }
}

type Numbers = Parameters<Draft<FactType>['body']>[0]['number'];

function draft<Type extends FactType>(
  type: Type,
  { business, id }: { readonly business: Business; readonly id: FactId },
  body: (number: Numbers) => Promise<BodyOf<Type>> | BodyOf<Type>,
): Draft<FactType> {
  const made: Draft<Type> = {
    type,
    businessId: business.id,
    id,
    body: ({ number }) => body(number),
  };
  // cast: a draft whose type and body go together is a draft of any type.
  return made as unknown as Draft<FactType>;
}
