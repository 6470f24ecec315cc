// A customer of the shop: a gas refill every three or four weeks, sometimes a regulator or a hose,
// on account or paid at once.
import { addDays } from '../../shared/kernel/day.ts';
import { mainAccountOf } from '../../shared/kernel/ids.ts';
import { mendCustomer } from './corrections.ts';
import { recordOpening, registerCustomer } from './customer-opens.ts';
import { type Deed, makeRecorder, type Setting } from './deed.ts';
import { gasRefills, shopExtras } from './demo-plan.ts';
import { habitOf, makePurse } from './paying.ts';
import { recordSale, type Sold } from './selling.ts';
import { daysOfVisits, hasBeen, visitOn } from './visits.ts';

export function liveOnGas(setting: Setting): readonly Deed[] {
  const { random, customerId } = setting;
  const recorder = makeRecorder(setting);
  const { fromDay, isNewcomer } = registerCustomer(setting, recorder);
  const account = { accountId: mainAccountOf(customerId), habit: habitOf(setting) };
  const purse = makePurse(setting, recorder, account);
  if (!isNewcomer) recordOpening(setting, recorder, purse);
  const refill = random.pick([...gasRefills, ...gasRefills.slice(0, 2)]);
  const visiting = { setting, startMinute: 9 * 60, minutes: 480 };
  const everyDays = random.whole(12, 28);
  const paysAtOnce = random.chance(0.4) ? 0.85 : 0.2;
  for (const day of daysOfVisits(visiting, fromDay, everyDays)) {
    if (!purse.isBuying(day)) continue;
    const extra: readonly Sold[] = random.chance(0.25)
      ? [{ product: random.pick(shopExtras), thousandths: random.whole(1, 3) * 1_000 }]
      : [];
    const { id, owed } = recordSale(setting, recorder, {
      moment: visitOn(visiting, day),
      sold: [{ product: refill, thousandths: 1_000 }, ...extra],
      supply: 'within',
      isPaidAtOnce: random.chance(paysAtOnce),
    });
    if (owed > 0) purse.owe(id, owed);
    const payDay = addDays(day, random.whole(3, 26));
    if (hasBeen(visiting, payDay)) purse.pay({ ...visitOn(visiting, payDay), day: payDay });
  }
  mendCustomer(setting, recorder);
  return recorder.deeds;
}
