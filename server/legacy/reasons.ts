// Why a source row did not land, or landed with a remark: a closed list of codes, each with a
// sentence for the report.
const sentences = {
  not_reached: 'the run stopped before it',
  table_unknown: 'this table is none that the move knows; it is kept here whole',
  row_broken: 'its cells cannot be told apart',
  id_repeated: 'an earlier row has the same id',
  duplicate: 'it repeats an earlier row: same customer, number or reference, amount and day',
  looks_repeated: 'it looks like another payment: same customer, amount and day, no reference',
  customer_missing: 'its customer is not in the source',
  amount_missing: 'it has no amount',
  amount_unreadable: 'its amount cannot be read for certain',
  amount_nothing: 'it moves no money',
  amount_too_large: 'its amount is larger than one fact may move',
  amount_rounded: 'it had more decimals than the currency and was rounded half up',
  amount_negative: 'its amount is negative: it stands as the opposite on the account',
  day_missing: 'it has no day: the day of the move was taken',
  day_unreadable: 'its day cannot be read: the day of the move was taken',
  day_ambiguous: 'day and month could be the other way round',
  due_unreadable: 'its due day cannot be read: the days of credit were taken',
  due_before_day: 'it was due before its day: its day was taken',
  draft: 'it is a draft and owes nothing',
  cancelled: 'it was cancelled and owes nothing',
  number_changed: 'its number is no document number: it got one of the server',
  number_repeated: 'another invoice has its number: it got one of the server',
  lines_disagree: 'its lines do not make its total: the total was taken as one line',
  line_unreadable: 'its quantity, price or tax cannot be read',
  invoice_missing: 'its invoice is not among those that landed',
  line_on_total: 'its invoice landed by its total',
  name_missing: 'it has no name',
  text_damaged: 'its text was damaged before it came here',
  phone_unreadable: 'its phone number cannot be read; it stands in the note',
  route_missing: 'its route is not in the source',
  price_unreadable: 'its price cannot be read',
  method_unknown: 'how it was paid is not known: it counts as cash',
  allocation_capped: 'more was allocated than the payment or the invoice has left',
  allocation_elsewhere: 'the invoice is of another customer',
  allocation_missing: 'its payment or its invoice did not land',
  paid_without_payment: 'paid on invoices, but no payment is on record for it',
  amount_unexplained: 'no document explains it',
  counted_twice: 'it equals what the documents leave open: is it counted twice?',
  refused: 'the book did not take it',
  balance_differs: 'the book owes another sum than the source',
} as const;

export type Reason = keyof typeof sentences;

/** The sentences of reasons, in their order. */
export const inWords = (reasons: readonly Reason[]): string =>
  reasons.map((reason) => sentences[reason]).join('; ');
