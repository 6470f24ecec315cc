// credit.noted: goods came back or too much was charged. A document with lines and their taxes as
// on the sale, which it mirrors: income and tax go down, and it settles the invoice that it names.
import { OFFICE } from '../kernel/role.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { reversal } from '../ledger/posting.ts';
import { noteSchema, postNote, refuseNote } from './note.ts';

export const creditNoted = defineFact({
  type: 'credit.noted',
  schema: 1,
  body: noteSchema,
  refuse: (fact, business) => refuseNote(fact.body, business),
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body }, business) => reversal(postNote(body, business)),
  openItem: ({ id, day, body: { accountId, againstId, total, number } }) => ({
    id,
    accountId,
    side: 'credit',
    kind: 'credit_note',
    amount: total,
    day,
    dueDay: day,
    number,
    choices: [{ debitId: againstId, amount: total }],
  }),
  number: ({ number }) => number,
  isVoidable: true,
  describe: ({ body: { reason } }) => `Credit note: ${reason}`,
});
