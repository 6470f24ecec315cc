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
  'period.closed': { throughDay: '2026-10-31' },
  'period.reopened': { throughDay: '2026-09-30', reason: 'a bill of October came late' },
};
