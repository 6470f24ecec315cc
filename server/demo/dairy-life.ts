// A dairy customer: a week's milk on one slip (two of five: a subscription since last month), now
// and then curd, ghee or paneer, paid every second week or so.
import { must } from '../../shared/kernel/assert.ts';
import { mainAccountOf } from '../../shared/kernel/ids.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { mendCustomer } from './corrections.ts';
import { recordOpening, registerCustomer } from './customer-opens.ts';
import { isDailyOn, liveDaily } from './daily-milk.ts';
import { type Deed, type Moment, makeRecorder, type Setting } from './deed.ts';
import { dairyProducts } from './demo-plan.ts';
import { habitOf, makePurse, type Purse } from './paying.ts';
import type { Random } from './random.ts';
import { recordSale, type Sold } from './selling.ts';
import { daysOfVisits, skipStop, visitOn } from './visits.ts';

const DAYS_A_WEEK = 7;
const [COW = 0, BUFFALO = 1, CURD = 2, GHEE = 3, PANEER = 4] = [0, 1, 2, 3, 4];

export function liveOnMilk(setting: Setting): readonly Deed[] {
  const { random, customerId } = setting;
  const recorder = makeRecorder(setting);
  const { fromDay, isNewcomer } = registerCustomer(setting, recorder);
  const account = { accountId: mainAccountOf(customerId), habit: habitOf(setting) };
  const purse = makePurse(setting, recorder, account);
  if (!isNewcomer) recordOpening(setting, recorder, purse);
  const order = usualOrder(random);
  const visiting = { setting, startMinute: 5 * 60 + 20, minutes: 240 };
  const weekly = daysOfVisits(visiting, fromDay, DAYS_A_WEEK);
  for (const day of weekly.filter((one) => !isDailyOn(setting, one))) {
    const moment = visitOn(visiting, day);
    if (!purse.isBuying(day) || random.chance(0.03)) {
      if (random.chance(0.4)) skipStop(setting, recorder, { ...moment, owed: purse.owed() });
      continue;
    }
    deliver({ setting, purse, order }, moment, recorder);
    if (random.chance(0.55))
      purse.pay({ ...moment, minute: moment.minute + 1, ...byOffice(setting) });
  }
  const { milk, weekThousandths } = order;
  liveDaily({ setting, recorder, purse, milk, thousandths: weekThousandths / DAYS_A_WEEK });
  mendCustomer(setting, recorder);
  return recorder.deeds;
}

type Order = { readonly milk: Product; readonly weekThousandths: number; readonly isFar: boolean };

function usualOrder(random: Random): Order {
  return {
    milk: productAt(random.chance(0.6) ? COW : BUFFALO),
    weekThousandths: DAYS_A_WEEK * random.pick([500, 500, 1_000, 1_000, 1_500, 2_000]),
    isFar: random.chance(0.02),
  };
}

function deliver(
  at: { readonly setting: Setting; readonly purse: Purse; readonly order: Order },
  moment: Moment,
  recorder: ReturnType<typeof makeRecorder>,
) {
  const { setting, purse, order } = at;
  const { random } = setting;
  const extra = random.chance(0.22) ? [extraOf(random)] : [];
  const { id, owed } = recordSale(setting, recorder, {
    moment,
    sold: [{ product: order.milk, thousandths: order.weekThousandths }, ...extra],
    supply: order.isFar ? 'between' : 'within',
    isPaidAtOnce: random.chance(0.03),
  });
  if (owed > 0) purse.owe(id, owed);
}

function extraOf(random: Random): Sold {
  const product = productAt(random.pick([CURD, CURD, GHEE, PANEER]));
  return { product, thousandths: random.pick([250, 500, 500, 1_000]) };
}

const productAt = (place: number): Product => must(dairyProducts[place], 'the dairy sells it');

const byOffice = ({ random, office }: Setting) => (random.chance(0.04) ? { by: office } : {});
