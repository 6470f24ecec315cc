// One sample of each document that corrects what a customer owes: see fact-samples.ts.

/** `line` is a line of a sale: 2.5 kg of paneer at ₹400 with 5 %. */
export const documentBodies = (customerId: string, line: object) => ({
  'credit.noted': {
    customerId,
    accountId: customerId,
    againstId: '01990000-0000-7000-8000-ff0000000007',
    // 1 kg × ₹400 = ₹400.00; CGST 2.5 % ₹10.00 + SGST ₹10.00
    lines: [{ ...line, quantity: 1_000 }],
    supply: 'within',
    total: 42_000,
    reason: 'came back sour',
    number: 'C01/2627/00003',
  },
  'credit.moved': {
    customerId,
    accountId: customerId,
    otherAccountId: '01990000-0000-7000-8000-aa0000000001',
    way: 'out',
    pairId: '01990000-0000-7000-8000-ff0000000009',
    amount: 7_500,
    reason: 'paid for the wrong meter',
  },
  'payment.allocated': {
    customerId,
    accountId: customerId,
    creditId: '01990000-0000-7000-8000-ff0000000009',
    allocation: {
      type: 'chosen',
      choices: [{ debitId: '01990000-0000-7000-8000-ff0000000007', amount: 5_000 }],
    },
    note: 'meant for October',
  },
  'debt.written_off': { customerId, accountId: customerId, amount: 7_500, reason: 'moved away' },
  'refund.paid': {
    customerId,
    accountId: customerId,
    amount: 20_000,
    method: 'cash',
    reference: '',
    reason: 'closed her account',
    number: 'F01/2627/00001',
  },
});
