// Published tariffs of metered water, and what they make of whole cubic metres.
// Totals are in whole shillings or units; the tests turn them into minor units.

export type TariffVector = {
  readonly name: string;
  readonly standingCharge: number;
  /** Upper end (null: none) and price of each block. */
  readonly blocks: readonly (readonly [upTo: number | null, price: number])[];
  /** Units used, and what they cost with the standing charge. */
  readonly totals: readonly (readonly [used: number, total: number])[];
};

/**
 * IBNET tariff 6705, Kenya, 8 September 2017 (tariffs.ib-net.org/ViewTariff?tariffId=6705). IBNET
 * prints 8.43, 41.31 and 98.49 USD for 15, 50 and 100 m³: 885, 4,335 and 10,335 KES at 0.00953.
 */
const ibnetKenya: TariffVector = {
  name: 'IBNET 6705, Kenya 2017',
  standingCharge: 75,
  blocks: [
    [6, 0],
    [20, 90],
    [50, 100],
    [100, 120],
    [300, 167],
    [null, 222],
  ],
  totals: [
    [0, 75],
    [5, 75],
    [6, 75],
    [7, 165],
    [15, 885],
    [20, 1_335],
    [21, 1_435],
    [50, 4_335],
    [51, 4_455],
    [100, 10_335],
    [300, 43_735],
    [301, 43_957],
  ],
};

/** Kiambu Water, Kenya Gazette Notice 1306 of 3 February 2023 (wasreb.go.ke/kiambu). */
const kiambuWater: TariffVector = {
  name: 'Kiambu water 2023',
  standingCharge: 0,
  blocks: [
    [6, 71],
    [20, 118],
    [50, 123],
    [100, 130],
    [300, 135],
    [null, 156],
  ],
  totals: [
    [1, 71],
    [6, 426],
    [7, 544],
    [20, 2_078],
    [21, 2_201],
    [50, 5_768],
    [51, 5_898],
    [100, 12_268],
    [300, 39_268],
    [301, 39_424],
  ],
};

/** The same notice; the whole volume of water is charged as sewage. */
const kiambuSewer: TariffVector = {
  name: 'Kiambu sewer 2023',
  standingCharge: 0,
  blocks: [
    [6, 47],
    [20, 68],
    [50, 78],
    [100, 83],
    [300, 94],
    [null, 104],
  ],
  totals: [
    [6, 282],
    [7, 350],
    [20, 1_234],
    [21, 1_312],
    [50, 3_574],
    [51, 3_657],
    [100, 7_724],
  ],
};

/**
 * Lago, spec/services/charge_models/graduated_service_spec.rb: 0–10 at 10 with a flat 2, 11–20 at 5
 * with a flat 3, 21 and more at 5 with a flat 3. Blocks know no flat amount of their own: the
 * first one is the standing charge, the further ones are taken off the published figure.
 */
const lagoGraduated: TariffVector = {
  name: 'Lago graduated',
  standingCharge: 2,
  blocks: [
    [10, 10],
    [20, 5],
    [null, 5],
  ],
  totals: [
    [0, 2],
    [1, 12],
    [10, 102],
    [11, 110 - 3],
    [12, 115 - 3],
    [21, 163 - 3 - 3],
  ],
};

export const tariffVectors = [ibnetKenya, kiambuWater, kiambuSewer, lagoGraduated];
