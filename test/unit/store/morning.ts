// A morning on the round, as several tests begin: what was owed and paid, none of it sent.
import { record } from '../../../client/store/record.ts';
import { makeOffice } from './fake-office.ts';
import { drain, makePhone, type Phone, shown } from './phone.ts';
import { customer, customerId, factId, payment, sale } from './shop.ts';

export const ASHA = customerId(1);
export const BINA = customerId(2);

/** Asha took 10 litres: ₹600.00 owed. She paid ₹250.00: ₹350.00. Bina paid ₹40.00 in advance. */
export async function aMorning() {
  const office = makeOffice([customer(1), customer(2)]);
  const phone = await makePhone(office);
  await drain(phone);
  await record(phone, sale(factId(1), ASHA, 10));
  await record(phone, payment(factId(2), ASHA, 25_000));
  await record(phone, payment(factId(3), BINA, 4_000));
  return { office, phone };
}

export async function balances(phone: Phone) {
  return [await shown(phone, ASHA), await shown(phone, BINA)];
}
