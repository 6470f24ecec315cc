// A message as a made-up customer would get it: the office's text with values that look like real
// ones, by the same functions that write the real one.
import { accountCode } from '../../shared/kernel/code.ts';
import { money } from '../../shared/kernel/money.ts';
import { type Business, isMetering, tradeLetter } from '../../shared/ledger/business.ts';
import type { MessageLanguage, TemplateKind } from '../../shared/ledger/business-settings.ts';
import { messageText } from '../../shared/messages/message-text.ts';
import { fillTemplate } from '../../shared/messages/templates.ts';
import { formatMoney } from '../app/format.ts';
import { sampleWords } from './template-words.ts';

const CUSTOMERS = { en: 'Asha Patel', hi: 'आशा पटेल', sw: 'Kamau Mwangi' } as const;
const AMOUNT = money(45_000);
const BALANCE = money(12_000);

export function sampleMessage(
  business: Business,
  { kind, language }: { readonly kind: TemplateKind; readonly language: MessageLanguage },
  template: string,
): string {
  const { name, currency, paybill, upiAddress } = business;
  const code = accountCode(tradeLetter[business.trade], '01', 12);
  const customer = CUSTOMERS[language];
  if (kind !== 'reminder') {
    const number = kind === 'bill' ? 'B01/2627/00012' : 'R01/2627/00012';
    const used = isMetering(business) ? '12 m³' : '30 l';
    const told = { business: name, customer, currency, amount: AMOUNT, number, balance: BALANCE };
    const ways = { dueDay: '2026-12-14', code, paybill, used };
    return messageText(kind, language, { ...told, ...ways, template });
  }
  const sum = formatMoney(AMOUNT, currency);
  const say = sampleWords[language];
  return fillTemplate(template, {
    ...{ business: name, customer, amount: sum, credit: '' },
    overdue: say.overdue.replace('{sum}', sum),
    debts: say.debts.replace('{sum}', sum),
    pay: [upiAddress, paybill && `${paybill}, ${code}`].filter(Boolean).join(' · '),
  });
}
