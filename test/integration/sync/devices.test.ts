// Who speaks through a device, and how far it has been heard.
import { expect, test } from 'vitest';
import { deviceIdSchema, personIdSchema } from '../../../shared/kernel/ids.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests } from '../../world/open-world.ts';
import { makePhone } from '../../world/phone.ts';
import { accountsOf, countsOf } from '../../world/read-book.ts';
import { customerOf, idOf, people } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);

const refused = (refusal: string, more: object = {}) => ({
  type: 'refused',
  refusal: { refusal, ...more },
});

test('a phone that was told more than the server knows is asked to send again', async () => {
  const shop = await town.shop();
  await shop.phone.record('payment.recorded', bodies.payment(asha, 500));
  const ahead = shop.phone.make('payment.recorded', bodies.payment(asha, 700), { seq: 8 });
  expect(await shop.phone.send([ahead], { ackedSeq: 7 })).toEqual({
    type: 'received',
    ackedSeq: 1,
    resendFrom: 2,
    outcomes: [],
    balances: [],
  });
  expect(await shop.phone.send([], { ackedSeq: 7 })).toMatchObject({ resendFrom: 2 });
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 500 }]);
});

test('an unknown device and one of another person push nothing', async () => {
  const shop = await town.shop();
  const { pusher } = shop.phone;
  const strange = makePhone(shop.receive, {
    ...pusher,
    deviceId: deviceIdSchema.parse(idOf(0x80, 99)),
  });
  const cash = bodies.payment(asha, 500);
  expect(await strange.record('payment.recorded', cash)).toEqual(refused('device_unknown'));
  expect(await strange.send([])).toEqual(refused('device_unknown'));
  for (const personId of [people.other, personIdSchema.parse(idOf(0x30, 77))]) {
    const borrowed = makePhone(shop.receive, { ...pusher, personId });
    expect(await borrowed.record('payment.recorded', cash)).toEqual(refused('forbidden'));
    expect(await borrowed.send([])).toEqual(refused('forbidden'));
  }
  expect(await countsOf(shop)).toMatchObject({ facts: 0, held: 0 });
});
