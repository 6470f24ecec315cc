// Why a row of a run did not land whole, or landed with a remark: closed lists of codes. The server
// has a sentence for each in its reports, the screens have one in every language.

/** Of moves from an old system. */
export type ImportReason =
  | 'not_reached'
  | 'table_unknown'
  | 'row_broken'
  | 'id_repeated'
  | 'duplicate'
  | 'looks_repeated'
  | 'customer_missing'
  | 'amount_missing'
  | 'amount_unreadable'
  | 'amount_nothing'
  | 'amount_too_large'
  | 'amount_rounded'
  | 'amount_negative'
  | 'day_missing'
  | 'day_unreadable'
  | 'day_ambiguous'
  | 'due_unreadable'
  | 'due_before_day'
  | 'draft'
  | 'cancelled'
  | 'number_changed'
  | 'number_repeated'
  | 'lines_disagree'
  | 'line_unreadable'
  | 'invoice_missing'
  | 'line_on_total'
  | 'name_missing'
  | 'text_damaged'
  | 'phone_unreadable'
  | 'route_missing'
  | 'price_unreadable'
  | 'method_unknown'
  | 'allocation_capped'
  | 'allocation_elsewhere'
  | 'allocation_missing'
  | 'paid_without_payment'
  | 'amount_unexplained'
  | 'counted_twice'
  | 'deleted'
  | 'tenant_missing'
  | 'meter_missing'
  | 'meter_unknown'
  | 'meter_elsewhere'
  | 'no_active_meter'
  | 'several_meters'
  | 'invoice_elsewhere'
  | 'bills_missing'
  | 'amounts_corrected'
  | 'amounts_differ'
  | 'meter_balance_differs'
  | 'balance_moved'
  | 'refused'
  | 'balance_differs';

/** Of invoices of deliveries. */
export type InvoicingReason =
  | 'no_price'
  | 'two_supplies'
  | 'below_nothing'
  | 'too_large'
  | 'days_unrecorded'
  | 'adjusted';

/** Of bills of meters. */
export type BillingReason =
  | 'no_tariff'
  | 'no_start'
  | 'no_reading'
  | 'below_last'
  | 'far_from_usual'
  | 'estimated'
  | 'corrected';

export type RunReason = ImportReason | InvoicingReason | BillingReason;
