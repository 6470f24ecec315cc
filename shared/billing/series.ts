// Series of document numbers: a letter, a device, a financial year, counted from 1. What is missing
// between the first and the last is a hole, unless a fact that is kept apart holds the number.
import * as z from 'zod/mini';

export const seriesSchema = z.object({
  businessId: z.string(),
  business: z.string(),
  /** Letter, device and year, such as T0A/2627. */
  series: z.string(),
  device: z.string(),
  documents: z.int(),
  /** Cancelled; their numbers stay taken. */
  voided: z.int(),
  last: z.int(),
  /** Of numbers from 1 to the last those that no document has. */
  holes: z.array(z.object({ from: z.int(), to: z.int() })),
  /** Missing numbers that facts hold which are kept apart. */
  apart: z.int(),
});
export const seriesListSchema = z.object({ series: z.array(seriesSchema) });
export type SeriesReport = z.infer<typeof seriesSchema>;
