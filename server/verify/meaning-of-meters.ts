// What facts about meters mean in the book, worked out a second time: a bill's legs and debt, and
// what installing and replacing say of the meter and its readings.
import type { Fact } from '../../shared/facts.ts';
import { addDays } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Leg, type Meaning, netted, RECEIVABLES } from './meaning-shape.ts';
import { billSums } from './own-rating.ts';

export function ofBill({ day, body }: Fact<'bill.issued'>, business: Business) {
  const { meterId, total, number } = body;
  const { metered, standing, tax } = billSums(body, business);
  const isOwed = total > 0;
  return {
    accountId: meterId,
    meterId,
    number,
    legs: netted([
      [RECEIVABLES, total],
      ['4100', -metered],
      ['4110', -standing],
      ...taxLegs(tax, business),
    ]),
    owed:
      total === 0
        ? null
        : {
            accountId: meterId,
            side: isOwed ? 1 : -1,
            kind: isOwed ? 'bill' : 'bill_credit',
            amount: isOwed ? total : -total,
            dueDay: isOwed ? (body.dueDay ?? addDays(day, business.creditDays)) : day,
            number,
            choices: [],
          },
  } satisfies Partial<Meaning>;
}

function taxLegs(tax: number, { taxScheme }: Business): readonly Leg[] {
  if (taxScheme !== 'gst') return [['2200', -tax]];
  return [
    ['2210', -tax / 2],
    ['2220', -tax / 2],
  ];
}

export function ofInstalling({ day, body }: Fact<'meter.installed'>) {
  const { meterId, ...fields } = body;
  return {
    accountId: meterId,
    reading: { meterId, value: body.startValue, about: null },
    meterId,
    meter: { ...fields, installedDay: day },
  } satisfies Partial<Meaning>;
}

export function ofReplacing({ body }: Fact<'meter.replaced'>) {
  const { meterId, customerId, closing, opening } = body;
  const { serial, value, ...register } = opening;
  const from = { digits: closing.digits, multiplier: closing.multiplier };
  return {
    accountId: meterId,
    reading: {
      ...{ meterId, value: closing.value },
      about: { change: { from, to: { ...register, value } } },
    },
    meterId,
    meter: { customerId, serial, ...register },
  } satisfies Partial<Meaning>;
}
