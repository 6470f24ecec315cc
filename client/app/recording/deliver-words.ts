// The words of a delivery wherever it is recorded, and what is due in one line.
import type { DeliveredLine } from '../../../shared/deliveries/delivery-recorded.ts';
import type { Due } from '../../../shared/deliveries/due-on.ts';
import type { Product } from '../../../shared/ledger/rows.ts';
import { formatQuantity } from '../format.ts';
import type { Words } from '../language.ts';

type Says = {
  readonly deliver: string;
  readonly delivered: string;
  readonly deliveredTo: (what: string, name: string) => string;
  readonly change: string;
  readonly saved: string;
  readonly nothing: string;
};

export const deliverWords = {
  en: {
    deliver: 'Deliver',
    delivered: 'Delivered',
    deliveredTo: (what, name) => `Delivered ${what} to ${name}`,
    change: 'Change',
    saved: 'Saved on phone',
    nothing: 'Nothing delivered',
  },
  hi: {
    deliver: 'दें',
    delivered: 'दे दिया',
    deliveredTo: (what, name) => `${name} को ${what} दे दिया`,
    change: 'बदलें',
    saved: 'फ़ोन में सुरक्षित',
    nothing: 'कुछ नहीं दिया',
  },
  sw: {
    deliver: 'Wasilisha',
    delivered: 'Imewasilishwa',
    deliveredTo: (what, name) => `${what} imewasilishwa kwa ${name}`,
    change: 'Badilisha',
    saved: 'Imehifadhiwa kwenye simu',
    nothing: 'Hakuna kilichowasilishwa',
  },
} as const satisfies Words<Says>;

/** «1 l Cow milk, 0.5 kg Curd»; products that are off the price list are left out. */
export function dueInWords(due: readonly Due[], products: readonly Product[]): string {
  return due
    .flatMap(({ productId, quantity }) => {
      const product = products.find(({ id }) => id === productId);
      return product === undefined
        ? []
        : [`${formatQuantity(quantity)} ${product.unit} ${product.name}`];
    })
    .join(', ');
}

/** «1 l Cow milk, 0.5 kg Curd» of what was delivered. */
export function linesInWords(lines: readonly DeliveredLine[]): string {
  return lines
    .map(({ quantity, unit, name }) => `${formatQuantity(quantity)} ${unit} ${name}`)
    .join(', ');
}
