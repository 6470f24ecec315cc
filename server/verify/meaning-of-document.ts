// Which document means what: kinds that add to what is owed, or take off it.
import type { Fact } from '../../shared/facts.ts';
import { unreachable } from '../../shared/kernel/assert.ts';
import type { Business } from '../../shared/ledger/business.ts';
import {
  ofCreditNote,
  ofDebitNote,
  ofInvoice,
  ofLateFee,
  ofMovedCredit,
  ofRefund,
  ofWriteOff,
} from './meaning-documents.ts';
import type { Meaning } from './meaning-shape.ts';

type Document = Fact<
  | 'credit.noted'
  | 'credit.moved'
  | 'debit.noted'
  | 'debt.written_off'
  | 'invoice.issued'
  | 'late_fee.charged'
  | 'refund.paid'
>;

export function ofDocument(fact: Document, business: Business): Partial<Meaning> {
  switch (fact.type) {
    case 'credit.noted':
      return ofCreditNote(fact, business);
    case 'credit.moved':
      return ofMovedCredit(fact);
    case 'debit.noted':
      return ofDebitNote(fact, business);
    case 'debt.written_off':
      return ofWriteOff(fact);
    case 'invoice.issued':
      return ofInvoice(fact, business);
    case 'late_fee.charged':
      return ofLateFee(fact, business);
    case 'refund.paid':
      return ofRefund(fact);
    default:
      return unreachable(fact);
  }
}
