// Published tariffs beyond telescopic blocks, and published rules of changes within a period.
// Amounts are in units of the currency with two decimals; tests turn them into minor units.

type Block = readonly [upTo: number | null, price: number];

/**
 * Tamil Nadu 2012, domestic electricity, two months, non-telescopic (headlinesnewsworld 2012-06;
 * cf. tegi.org.in). Published: 80 -> 100, 130 -> 215, 230 -> 520. The cliffs are correct behaviour.
 */
export const tamilNadu = {
  slabs: [
    { upTo: 100, standingCharge: 20, blocks: [[null, 1]] },
    { upTo: 200, standingCharge: 20, blocks: [[null, 1.5]] },
    {
      upTo: 500,
      standingCharge: 30,
      blocks: [
        [200, 2],
        [null, 3],
      ],
    },
  ],
  beyond: {
    standingCharge: 40,
    blocks: [
      [200, 3],
      [500, 4],
      [null, 5.75],
    ],
  },
  totals: [
    [80, 100],
    [100, 120],
    [101, 171.5],
    [130, 215],
    [200, 320],
    [201, 433],
    [230, 520],
    [500, 1_330],
    [501, 1_845.75],
  ],
} as const satisfies {
  readonly slabs: readonly {
    readonly upTo: number;
    readonly standingCharge: number;
    readonly blocks: readonly Block[];
  }[];
  readonly beyond: { readonly standingCharge: number; readonly blocks: readonly Block[] };
  readonly totals: readonly (readonly [used: number, total: number])[];
};

/**
 * Ceylon Electricity Board: blocks of 30 days that grow with the days of the bill, and 40 % fuel
 * adjustment on each block (lankafreezone). 210 units in 31 days; its fixed charge is extra.
 */
export const ceylon = {
  blockDays: 30,
  blocks: [
    [30, 3],
    [60, 4.7],
    [90, 7.5],
    [120, 21],
    [180, 24],
    [null, 36],
  ],
  surchargePercent: 40,
  used: 210,
  amounts: [93, 145.7, 232.5, 651, 1_488, 864],
  withSurcharge: [130.2, 203.98, 325.5, 911.4, 2_083.2, 1_209.6],
  short: [
    { used: 30, days: 28, total: 93.4 },
    { used: 30, days: 30, total: 90 },
  ],
} as const;

/** IBNET 6705 (Kenya) and the same with every paid block 10 dearer, the first block 10. */
export const dearer = {
  before: [
    [6, 0],
    [20, 90],
    [50, 100],
    [100, 120],
    [300, 167],
    [null, 222],
  ],
  after: [
    [6, 10],
    [20, 100],
    [50, 110],
    [100, 130],
    [300, 177],
    [null, 232],
  ],
} as const satisfies Readonly<Record<string, readonly Block[]>>;

/** Lago, spec/services/charge_models/graduated_service_spec.rb, with each block's flat amount. */
export const graduated = {
  blocks: [
    [10, 10, 2],
    [20, 5, 3],
    [null, 5, 3],
  ],
  totals: [
    [0, 2],
    [1, 12],
    [10, 102],
    [11, 110],
    [12, 115],
    [21, 163],
  ],
} as const;
