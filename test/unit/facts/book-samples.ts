// One sample of each kind of fact about the books.
export const bookBodies = {
  'journal.entered': {
    day: '2026-11-19',
    legs: [
      { account: '6200', amount: 80_000 },
      { account: '1100', amount: -80_000 },
    ],
    memo: 'diesel for the milk van',
  },
  'line.matched': {
    account: '1120',
    statementId: '01990000-0000-7000-8000-dd0000000001',
    place: 0,
    entryIds: ['01990000-0000-7000-8000-dd0000000002'],
    aside: '',
    customerId: null,
  },
  'statement.imported': {
    account: '1120',
    source: 'november.csv',
    opening: null,
    lines: [
      { day: '2026-11-19', amount: 5_000, text: 'UPI/ASHA PATIL', reference: '412345678901' },
    ],
  },
  'period.closed': { throughDay: '2026-10-31' },
  'period.reopened': { throughDay: '2026-09-30', reason: 'a bill of October came late' },
};
