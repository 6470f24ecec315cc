// Rows of the book that phone and server keep alike: customers, meters and their readings, and how
// changes of single fields meet. The later change of a field wins, whatever arrives first.
import type { AccountCode } from '../kernel/code.ts';
import type { Day } from '../kernel/day.ts';
import type {
  BusinessId,
  CustomerId,
  FactId,
  MeterId,
  PersonId,
  ProductId,
  RoundId,
  TariffId,
} from '../kernel/ids.ts';
import { type Price, type Quantity, quantity } from '../kernel/quantity.ts';
import type { Business } from './business.ts';
import type { BusinessSettings } from './business-settings.ts';
import type { TaxRate } from './tax.ts';

export type CustomerFields = {
  readonly name: string;
  /** E.164, null when unknown. */
  readonly phone: string | null;
  /** Where to find them, in words. */
  readonly place: string;
  readonly roundId: RoundId | null;
  /** Place in the round; gaps are allowed, equal places are ordered by name. */
  readonly stopOrder: number;
  readonly code: AccountCode | null;
  readonly note: string;
};

export type MeterFields = {
  readonly serial: string;
  /** Digits of the register: it rolls over at 10^digits. */
  readonly digits: number;
  readonly tariffId: TariffId | null;
  readonly startValue: Quantity;
  readonly installedDay: Day | null;
  readonly code: AccountCode | null;
  /** Units used for one unit of the register. */
  readonly multiplier: number;
  /** Where it hangs, in words. */
  readonly place: string;
  /** The day on which it stopped to count, null while it counts. */
  readonly removedDay: Day | null;
};

export type Register = { readonly digits: number; readonly multiplier: number };

/** What is special about a reading. */
export type ReadingAbout = {
  /** Nobody of ours saw it. */
  readonly source?: 'estimated' | 'customer' | undefined;
  /** It closes one register, and another begins to count at a value of its own. */
  readonly change?:
    | { readonly from: Register; readonly to: Register & { readonly value: Quantity } }
    | undefined;
};

/** Stamp (moment | fact id) of the change that set each field. */
export type Stamps<Fields> = { readonly [Field in keyof Fields]?: string };

export type Customer = CustomerFields & {
  readonly id: CustomerId;
  readonly businessId: BusinessId;
  /** False while only facts about them are known, not who they are. */
  readonly isRegistered: boolean;
  readonly stamps: Stamps<CustomerFields>;
};

export type Meter = MeterFields & {
  readonly id: MeterId;
  readonly customerId: CustomerId;
  readonly businessId: BusinessId;
  readonly isInstalled: boolean;
  readonly stamps: Stamps<MeterFields>;
};

export type NewReading = {
  readonly id: FactId;
  readonly meterId: MeterId;
  readonly customerId: CustomerId;
  readonly value: Quantity;
  readonly day: Day;
  readonly about?: ReadingAbout | null | undefined;
};

/** A meter of which nothing but its id is known. */
export const UNKNOWN_METER: MeterFields = {
  serial: '',
  digits: 5,
  tariffId: null,
  startValue: quantity(0),
  installedDay: null,
  code: null,
  multiplier: 1,
  place: '',
  removedDay: null,
};

/** What a shop sells: a price list line. */
export type Product = {
  readonly id: ProductId;
  readonly businessId: BusinessId;
  readonly name: string;
  /** litre, bottle, kg, refill … */
  readonly unit: string;
  readonly price: Price;
  readonly taxRate: TaxRate;
  readonly isTaxIncluded: boolean;
  /** Harmonised code printed on GST invoices; empty where none is needed. */
  readonly hsn: string;
  readonly listOrder: number;
  /** Prices that were set since, by the day from which they hold. */
  readonly prices?: Readonly<Record<string, Price>> | undefined;
};

/** What a fact changes in a list of the office, field by field; of a product's prices, by day. */
export type ListChange =
  | {
      readonly list: 'round';
      readonly id: RoundId;
      readonly fields: {
        readonly name?: string;
        readonly collectorId?: PersonId | null;
        readonly listOrder?: number;
      };
    }
  | {
      readonly list: 'product';
      readonly id: ProductId;
      readonly fields: Partial<Omit<Product, 'id' | 'businessId' | 'price' | 'prices'>>;
    }
  | {
      readonly list: 'price';
      readonly id: ProductId;
      readonly fields: Readonly<Record<string, Price>>;
    }
  | {
      readonly list: 'business';
      readonly id: BusinessId;
      readonly fields:
        | Partial<Pick<Business, 'name' | 'paybill' | 'upiAddress'>>
        | BusinessSettings;
    };

/** Its place in lists, as the office ordered them. */
export type Listed = { readonly listOrder: number };

export type BusinessRow = Business & Listed;

export type Round = {
  readonly id: RoundId;
  readonly businessId: BusinessId;
  readonly name: string;
  /** Who walks it; servers before this version did not tell. */
  readonly collectorId?: PersonId | null | undefined;
};

/** Who somebody is while only their id is known. */
export const UNKNOWN_CUSTOMER: CustomerFields = {
  name: '',
  phone: null,
  place: '',
  roundId: null,
  stopOrder: 0,
  code: null,
  note: '',
};

/**
 * Merges one change into a row's fields: each field is won by the greatest stamp, so that any order
 * of arrival gives the same row. Returns the row as it was when nothing was won.
 */
export function mergeFields<Fields extends object>(
  row: { readonly fields: Fields; readonly stamps: Stamps<Fields> },
  change: Partial<Fields>,
  stamp: string,
): { readonly fields: Fields; readonly stamps: Stamps<Fields> } {
  let fields = row.fields;
  let stamps = row.stamps;
  for (const field of keysOf(change)) {
    const held = stamps[field];
    if (held !== undefined && held >= stamp) continue;
    fields = { ...fields, [field]: change[field] };
    stamps = { ...stamps, [field]: stamp };
  }
  return { fields, stamps };
}

// cast: Object.keys forgets the type of the keys of an object that our own decoder has closed.
const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];
