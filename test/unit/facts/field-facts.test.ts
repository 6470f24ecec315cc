// What meters, bills, customers and stops mean in the books: rows that change, and in cents what a
// bill posts.
import { describe, expect, test } from 'vitest';
import { effectOf } from '../../../shared/facts.ts';
import { asha, bodies, fact, idOf, meaningOf, refusalOf, water } from './fact-samples.ts';

const meterAccount = { accountId: idOf('a', 1), customerId: asha, kind: 'meter' };
const nothing = {
  refused: null,
  account: null,
  postings: [],
  openItem: null,
  changes: [],
  number: null,
  reference: null,
  voids: null,
  isVoidable: false,
};

describe('a bill at the doorstep', () => {
  const bill = fact('bill.issued');

  test('is owed on the account of the meter', () => {
    expect(meaningOf(bill)).toEqual({
      ...nothing,
      account: meterAccount,
      // 930.00 − 855.00 − 75.00 = 0
      postings: ['1200 93000', '4100 -85500', '4110 -7500'],
      openItem: {
        id: bill.id,
        accountId: idOf('a', 1),
        side: 'debit',
        kind: 'bill',
        amount: 93_000,
        day: '2026-11-21',
        // 14 days' credit
        dueDay: '2026-12-05',
        number: 'B01/2026/00003',
        choices: [],
      },
      number: 'B01/2026/00003',
      isVoidable: true,
      sentence: 'Bill for 15.5 m³, 2026-10-21 to 2026-11-21',
    });
    expect(effectOf(bill, water)).toBe(93_000);
  });

  test('for nothing used is the standing charge alone', () => {
    const still = fact('bill.issued', { used: 0, total: 7_500 });
    // 75.00 − 75.00 = 0
    expect(meaningOf(still).postings).toEqual(['1200 7500', '4110 -7500']);
  });

  test('whose total is not that of its tariff is refused', () => {
    expect(refusalOf(fact('bill.issued', { total: 93_001 }))).toBe(
      'its total is 93001 but its tariff makes 93000',
    );
  });

  test('by the tariff of another business is refused', () => {
    const tariff = { ...Object(bodies['bill.issued']['tariff']), businessId: idOf('b', 1) };
    expect(refusalOf(fact('bill.issued', { tariff }))).toBe('its tariff is of another business');
  });

  test('beyond what one fact may move is refused, not a crash', () => {
    const blocks = [{ upTo: null, price: 100_000_000_000_000 }];
    const tariff = { ...Object(bodies['bill.issued']['tariff']), blocks };
    const dear = fact('bill.issued', { tariff, used: 1_000_000_000_000 });
    expect(refusalOf(dear)).toBe('its tariff makes more than one fact may move');
  });
});

test('a meter that is installed opens its account and is read for the first time', () => {
  const installed = fact('meter.installed');
  expect(meaningOf(installed)).toEqual({
    ...nothing,
    account: meterAccount,
    changes: [
      {
        table: 'meter',
        id: idOf('a', 1),
        customerId: asha,
        fields: {
          serial: 'KE-88412',
          digits: 5,
          tariffId: idOf('f', 2),
          startValue: 12_000,
          installedDay: '2026-11-21',
          code: 'W010001E',
        },
      },
      {
        table: 'reading',
        reading: {
          id: installed.id,
          meterId: idOf('a', 1),
          customerId: asha,
          value: 12_000,
          day: '2026-11-21',
        },
      },
    ],
    sentence: 'Meter KE-88412 installed',
  });
});

test('a reading moves no money', () => {
  const read = fact('meter.read');
  expect(meaningOf(read)).toEqual({
    ...nothing,
    account: meterAccount,
    changes: [
      {
        table: 'reading',
        reading: {
          id: read.id,
          meterId: idOf('a', 1),
          customerId: asha,
          value: 27_500,
          day: '2026-11-21',
          about: null,
        },
      },
    ],
    isVoidable: true,
    sentence: 'Meter read: 27.5',
  });
  expect(effectOf(read, water)).toBe(0);
});

test('a reading without photo and place is a reading', () => {
  expect(refusalOf(fact('meter.read', { photo: null, position: null }))).toBeNull();
});

test('a customer who is registered has a main account and all of their fields', () => {
  const { customerId, ...fields } = bodies['customer.registered'];
  expect(meaningOf(fact('customer.registered'))).toEqual({
    ...nothing,
    account: { accountId: asha, customerId, kind: 'main' },
    changes: [{ table: 'customer', id: asha, fields }],
    sentence: 'Asha Patel registered as D0100014',
  });
});

test('a change names only the fields that change, an emptied one too', () => {
  expect(meaningOf(fact('customer.changed'))).toEqual({
    ...nothing,
    changes: [{ table: 'customer', id: asha, fields: { name: 'Asha Desai', phone: null } }],
    sentence: 'Changed name, phone',
  });
});

test('a change of nothing is refused', () => {
  expect(() => fact('customer.changed', { change: {} })).toThrow('body.change changes nothing');
});

test('a stop that was skipped says why and what was promised', () => {
  expect(meaningOf(fact('stop.skipped'))).toEqual({
    ...nothing,
    isVoidable: true,
    sentence: 'Skipped: will pay later, promised to pay on 2026-11-28',
  });
  const quiet = fact('stop.skipped', { reason: 'gate_locked', promise: null });
  expect(meaningOf(quiet).sentence).toBe('Skipped: gate locked');
});
