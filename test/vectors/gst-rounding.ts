// Published roundings of Indian GST, as plain figures in paise.
// G1 caclubindia.com forum 420571; G2 india-compliance, test_rounding_gst_details; G4–G6 the same
// rule (CGST = SGST = taxable × rate ÷ 2 of each line: GST e-invoice validations) worked by hand;
// G7 tax-inclusive prices: the tax is taken first, so that it splits in two equal halves.
// G8 and the second half of G1 round a whole invoice to the rupee, which the product does not do.

export type GstVector = {
  readonly name: string;
  /** Amounts of the lines. */
  readonly amounts: readonly number[];
  readonly rate: number;
  readonly isIncluded: boolean;
  readonly taxable: number;
  /** CGST, and as much SGST, within one state. */
  readonly half: number;
  /** IGST between states. */
  readonly igst: number;
};

export const gstVectors: readonly GstVector[] = [
  {
    name: 'G1 54,670 at 18 %',
    amounts: [54_670_00],
    rate: 1_800,
    isIncluded: false,
    taxable: 54_670_00,
    half: 4_920_30,
    igst: 9_840_60,
  },
  {
    name: 'G2 62.51 at 18 %: the halves make a paisa more than the whole',
    amounts: [62_51],
    rate: 1_800,
    isIncluded: false,
    taxable: 62_51,
    half: 5_63,
    igst: 11_25,
  },
  {
    name: 'G4 three lines of 33.33 at 5 %: 3 × 0.83, not 2.50',
    amounts: [33_33, 33_33, 33_33],
    rate: 500,
    isIncluded: false,
    taxable: 99_99,
    half: 2_49,
    igst: 5_01,
  },
  {
    name: 'G5 ten lines of 10.10 at 5 %: 10 × 0.25, not 2.53',
    amounts: Array.from({ length: 10 }, () => 10_10),
    rate: 500,
    isIncluded: false,
    taxable: 101_00,
    half: 2_50,
    igst: 5_10,
  },
  {
    name: 'G6 seven lines of 0.05 at 18 %: 7 × 0.00, not 0.03',
    amounts: Array.from({ length: 7 }, () => 5),
    rate: 1_800,
    isIncluded: false,
    taxable: 35,
    half: 0,
    igst: 7,
  },
  ...[
    { gross: 100_00, rate: 1_800, taxable: 84_74, half: 7_63, igst: 15_25 },
    { gross: 100_00, rate: 500, taxable: 95_24, half: 2_38, igst: 4_76 },
    { gross: 118_00, rate: 1_800, taxable: 100_00, half: 9_00, igst: 18_00 },
    { gross: 59_00, rate: 1_200, taxable: 52_68, half: 3_16, igst: 6_32 },
    { gross: 10_00, rate: 2_800, taxable: 7_82, half: 1_09, igst: 2_19 },
    { gross: 1_00, rate: 1_800, taxable: 84, half: 8, igst: 15 },
  ].map(({ gross, rate, ...rest }) => ({
    name: `G7 ${gross / 100} with ${rate / 100} % inside`,
    amounts: [gross],
    rate,
    isIncluded: true,
    ...rest,
  })),
];
