// A customer of the water utility: a meter, some with two, read and billed at the door each month;
// a few readings are odd, as they are.
import { must } from '../../shared/kernel/assert.ts';
import { addDays, type Day, daysBetween } from '../../shared/kernel/day.ts';
import { accountOfMeter, type MeterId, meterIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { rateUse } from '../../shared/meters/rating.ts';
import { mendCustomer } from './corrections.ts';
import { registerCustomer } from './customer-opens.ts';
import {
  type Deed,
  localMs,
  type Moment,
  makeRecorder,
  type Recorder,
  type Setting,
} from './deed.ts';
import { kiambu, waterProducts } from './demo-plan.ts';
import { habitOf, makePurse, type Purse } from './paying.ts';
import { recordSale } from './selling.ts';
import { daysOfVisits, hasBeen, skipStop, type Visiting, visitOn } from './visits.ts';

const MONTH_DAYS = 30;
const DIGITS = 5;
const CAPACITY = 100_000;
const M3 = 1_000;

type Metered = {
  readonly meterId: MeterId;
  readonly purse: Purse;
  /** Whole cubic metres a month. */
  readonly usual: number;
};
type Seen = { readonly value: number; readonly day: Day };

export function liveOnWater(setting: Setting): readonly Deed[] {
  const { random, business } = setting;
  const recorder = makeRecorder(setting);
  const { fromDay, isNewcomer } = registerCustomer(setting, recorder);
  if (isNewcomer) connect(setting, recorder, fromDay);
  const habit = habitOf(setting);
  const visiting = { setting, startMinute: 8 * 60 + 30, minutes: 420 };
  const meters = random.chance(0.05) ? 2 : 1;
  for (let place = 0; place < meters; place += 1) {
    const bytes = random.bytes();
    const meterId = meterIdSchema.parse(uuidV7(localMs(business.zone, fromDay, 0), bytes));
    const account = { accountId: accountOfMeter(meterId), habit };
    const purse = makePurse(setting, recorder, account);
    const usual = random.pick([5, 8, 11, 14, 18, 24, 38]);
    liveOnMeter(visiting, recorder, { meterId, purse, usual, fromDay });
  }
  mendCustomer(setting, recorder);
  return recorder.deeds.toSorted((a, b) => a.atMs - b.atMs);
}

/** Who comes new pays for the connection at once. */
function connect(setting: Setting, recorder: Recorder, day: Day): void {
  const [product] = waterProducts.filter(({ name }) => name === 'New connection');
  recordSale(setting, recorder, {
    moment: { day, minute: 18 * 60 + 1 },
    sold: [{ product: must(product, 'the price list names it'), thousandths: 1_000 }],
    supply: 'within',
    isPaidAtOnce: true,
  });
}

function liveOnMeter(
  visiting: Visiting,
  recorder: Recorder,
  { fromDay, ...metered }: Metered & { readonly fromDay: Day },
) {
  const { setting } = visiting;
  const { random } = setting;
  let last: Seen = { value: install(setting, recorder, { ...metered, fromDay }), day: fromDay };
  for (const day of daysOfVisits(visiting, addDays(fromDay, 12), MONTH_DAYS)) {
    const moment = visitOn(visiting, day);
    if (random.chance(0.03)) {
      skipStop(setting, recorder, { ...moment, owed: metered.purse.owed() });
      continue;
    }
    last = readAndBill({ setting, metered, last }, moment, recorder);
    const payDay = addDays(day, random.whole(2, 20));
    const by = random.chance(0.3) ? { by: setting.office } : {};
    if (hasBeen(visiting, payDay)) metered.purse.pay({ ...visitOn(visiting, payDay), ...by });
  }
}

/** Answers the first value. One meter of a hundred stands close before its register's end. */
function install(
  { random, customerId }: Setting,
  recorder: Recorder,
  { meterId, fromDay }: Pick<Metered, 'meterId'> & { readonly fromDay: Day },
): number {
  const value = random.chance(0.01) ? CAPACITY - random.whole(5, 40) : random.whole(20, 4_800);
  const serial = `KW${random.whole(100_000, 999_999)}`;
  recorder.record({ day: fromDay, minute: 8 * 60 }, 'meter.installed', (stamp) => ({
    meterId,
    customerId,
    serial,
    digits: DIGITS,
    tariffId: kiambu.id,
    startValue: quantity(value * M3),
    code: stamp.code(),
  }));
  return value;
}

type Reading = { readonly setting: Setting; readonly metered: Metered; readonly last: Seen };

/**
 * A leak uses five times as much, an empty house nothing; a misread number is voided and redone.
 */
function readAndBill(
  { setting, metered, last }: Reading,
  moment: Moment,
  recorder: Recorder,
): Seen {
  const { random, customerId, office } = setting;
  const { meterId, usual } = metered;
  const odd = random.next();
  const times = odd < 0.008 ? 5 : odd < 0.014 ? 0 : 0.8 + random.next() * 0.45;
  const months = daysBetween(last.day, moment.day) / MONTH_DAYS;
  const used = Math.round(usual * months * times);
  const value = (last.value + used) % CAPACITY;
  const see = (seen: number, minute: number) =>
    recorder.record({ ...moment, minute }, 'meter.read', () => ({
      meterId,
      customerId,
      value: quantity(seen * M3),
      photo: null,
      position: null,
      note: '',
    }));
  if (random.chance(0.006) && last.value > 100) {
    const wrong = see(last.value - random.whole(20, 90), moment.minute);
    recorder.record({ ...moment, minute: moment.minute + 2, by: office }, 'fact.voided', () => ({
      factId: wrong,
      customerId,
      accountId: accountOfMeter(meterId),
      reason: 'two digits were swapped',
    }));
  }
  const readingId = see(value, moment.minute + 3);
  if (used > 0) bill({ setting, metered, last }, { ...moment, value, used, readingId }, recorder);
  return { value, day: moment.day };
}

type Read = Moment & {
  readonly value: number;
  readonly used: number;
  readonly readingId: ReturnType<Recorder['record']>;
};

function bill({ setting, metered, last }: Reading, read: Read, recorder: Recorder): void {
  const { customerId, business } = setting;
  const used = quantity(read.used * M3);
  const { total } = rateUse({ used, from: last.day, to: read.day }, [kiambu], business);
  const moment = { day: read.day, minute: read.minute + 4 };
  const id = recorder.record(moment, 'bill.issued', (stamp) => ({
    meterId: metered.meterId,
    customerId,
    readingId: read.readingId,
    from: { value: quantity(last.value * M3), day: last.day },
    to: { value: quantity(read.value * M3), day: read.day },
    used,
    tariff: kiambu,
    total,
    number: stamp.number('B'),
  }));
  metered.purse.owe(id, total);
}
