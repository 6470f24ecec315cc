// What a customer reads of an invoice or bill that is sent by hand: the same text as by SMS, the
// office's own where it wrote one.
import type { Issued } from '../../shared/billing-answers.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { templateOf } from '../../shared/ledger/business-settings.ts';
import { messageText } from '../../shared/messages/message-text.ts';
import { formatDay, formatQuantity } from '../app/format.ts';
import type { Language } from '../app/language.ts';

/** Deliveries say the days that they were made in, where a meter's bill says what was used. */
export function billText(business: Business, one: Issued, language: Language): string {
  const { used, unit, from, to, dueDay, number, code } = one;
  return messageText('bill', language, {
    ...{ business: business.name, customer: one.name, number, code, paybill: business.paybill },
    ...{ currency: business.currency, amount: money(one.amount), balance: money(one.balance) },
    dueDay: formatDay(dueDay, language),
    used:
      used === null
        ? `${formatDay(from, language)} – ${formatDay(to, language)}`
        : `${formatQuantity(used)} ${unit ?? ''}`.trim(),
    template: templateOf(business, 'bill', language),
  });
}
