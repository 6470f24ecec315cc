// What the phones of a storm write down: sales and payments above all, some of them taken back,
// changed names and new customers. Each deed is kept beside as the audit will ask for it.
import type { BodyOf, FactType } from '../../shared/facts.ts';
import { accountCode, deviceCode } from '../../shared/kernel/code.ts';
import { type Day, type Instant, instant } from '../../shared/kernel/day.ts';
import {
  type CustomerId,
  customerIdSchema,
  factIdSchema,
  uuidV7,
} from '../../shared/kernel/ids.ts';
import type { Envelope } from '../../shared/ledger/fact.ts';
import type { BenchDevice } from '../bench/push/workload.ts';
import type { Seeded } from '../sim/seeded.ts';
import { bodies } from '../world/bodies.ts';
import { idOf } from '../world.ts';

/** A fact as its phone knows it. */
export type Written = {
  readonly wire: Envelope;
  readonly customerId: CustomerId;
  readonly number: string | null;
  /** In minor units; + is owed, 0 moves nothing. */
  readonly owed: number;
  /** The id of what it takes back. */
  readonly undoes: string | null;
};

export type Writer = {
  /** The next fact of this phone, with the sequence that it will be sent under. */
  readonly write: (seq: number) => Written;
};

type Hand = {
  readonly device: BenchDevice;
  /** Of all writers of the run, from 1 on: names its documents. */
  readonly n: number;
  readonly draw: Seeded;
  readonly day: Day;
  /** Numbers of all customers of the tenant: from, up to but not including. */
  readonly all: Range;
  /** It begins by registering the customers of its round; a copied phone has them already. */
  readonly isNew: boolean;
};
type Range = { readonly from: number; readonly to: number };

/** So many facts are about any customer of the tenant, others' as well. */
const STRAY_SHARE = 0.1;

export function makeWriter({ device, n, draw, day, all, isNew }: Hand): Writer {
  const mine: Written[] = [];
  const counts = { sale: 0, receipt: 0 };
  let registered = 0;
  const toRegister = isNew ? device.to - device.from : 0;
  const met = () => customerIn(draw.hits(STRAY_SHARE) ? all : device, draw);
  const next = (series: keyof typeof counts): string => {
    counts[series] += 1;
    return `${series.charAt(0).toUpperCase()}${n}/2627/${String(counts[series]).padStart(5, '0')}`;
  };
  const envelope = <Type extends FactType>(seq: number, type: Type, body: BodyOf<Type>) => ({
    ...{ id: factIdSchema.parse(uuidV7(Date.now(), draw.bytes(10))), type, schema: 1 },
    ...{ businessId: device.businessId, seq, recordedAt: nowInstant(), offsetMs: 0, day, body },
  });
  const sale = (seq: number): Written => {
    const [customerId, litres, number] = [met(), 1 + draw.below(20), next('sale')];
    const total = litres * 5_450;
    const body = bodies.sale(customerId, { litres: litres * 1_000, total, number });
    const wire = envelope(seq, 'sale.recorded', body);
    return { wire, customerId, number, owed: total, undoes: null };
  };
  const payment = (seq: number): Written => {
    const [customerId, amount, number] = [met(), 5_000 + draw.below(100_000), next('receipt')];
    const wire = envelope(seq, 'payment.recorded', bodies.payment(customerId, amount, { number }));
    return { wire, customerId, number, owed: -amount, undoes: null };
  };
  const takingBack = (seq: number): Written | null => {
    const [target] = mine.splice(draw.below(mine.length), 1);
    if (target === undefined) return null;
    const { customerId, wire } = target;
    const void_ = envelope(seq, 'fact.voided', bodies.void(wire.id, customerId));
    return { wire: void_, customerId, number: null, owed: 0, undoes: wire.id };
  };
  const naming = (seq: number): Written => {
    const customerId = met();
    const change = { name: `Named anew ${draw.below(1_000)}` };
    const wire = envelope(seq, 'customer.changed', bodies.change(customerId, change));
    return { wire, customerId, number: null, owed: 0, undoes: null };
  };
  const registering = (seq: number, place: number): Written => {
    const customerId = customerAt(device.from + place);
    const code = accountCode('D', deviceCode(n), place + 1);
    const body = { ...bodies.customer(1, { roundId: null, code }), customerId };
    const wire = envelope(seq, 'customer.registered', body);
    return { wire, customerId, number: null, owed: 0, undoes: null };
  };
  return {
    write: (seq) => {
      if (registered < toRegister) {
        registered += 1;
        return registering(seq, registered - 1);
      }
      const lot = draw.below(100);
      if (lot >= 96) return naming(seq);
      const undone = lot >= 91 ? takingBack(seq) : null;
      const written = undone ?? (lot < 56 ? sale(seq) : payment(seq));
      if (written.owed !== 0) mine.push(written);
      return written;
    },
  };
}

const nowInstant = (): Instant => instant(Date.now());

const customerIn = ({ from, to }: Range, draw: Seeded): CustomerId =>
  customerAt(from + draw.below(to - from));

const customerAt = (n: number): CustomerId => customerIdSchema.parse(idOf(0x60, n));
