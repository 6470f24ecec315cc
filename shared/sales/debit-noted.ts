// debit.noted: too little was charged. A document with lines and their taxes that adds to the
// invoice it names (CGST Act, section 34(3)): the mirror of a credit note.
import { addDays } from '../kernel/day.ts';
import { OFFICE } from '../kernel/role.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { noteSchema, postNote, refuseNote } from './note.ts';

export const debitNoted = defineFact({
  type: 'debit.noted',
  schema: 1,
  body: noteSchema,
  refuse: (fact, business) => refuseNote(fact.body, business),
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body }, business) => postNote(body, business),
  openItem: ({ id, day, body: { accountId, total, number } }, business) => ({
    id,
    accountId,
    side: 'debit',
    kind: 'debit_note',
    amount: total,
    day,
    dueDay: addDays(day, business.creditDays),
    number,
    choices: [],
  }),
  number: ({ number }) => number,
  isVoidable: true,
  describe: ({ body: { reason } }) => `Debit note: ${reason}`,
});
