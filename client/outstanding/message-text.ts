// A reminder and a statement as plain text, complete without the app: what is owed, since when, for
// what, and how to pay. Pure, so that tests hold every figure.
import type { Day } from '../../shared/kernel/day.ts';
import { type Money, money, sumMoney } from '../../shared/kernel/money.ts';
import { templateOf } from '../../shared/ledger/business-settings.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { fillTemplate, usualTexts } from '../../shared/messages/templates.ts';
import type { OpenItemRow } from '../../shared/protocol.ts';
import { balanceInWords } from '../app/balance-in-words.ts';
import { factInWords } from '../app/fact-words.ts';
import { formatDay, formatMoney } from '../app/format.ts';
import type { Language } from '../app/language.ts';
import type { CustomerCard, CustomerStatement } from '../store/views.ts';
import { messageWords } from './message-words.ts';

/** More than this are summed up: a message of WhatsApp is cut where it is longer than a screen. */
const LINES_MOST = 5;
const MOVEMENTS_MOST = 12;

type Of = Pick<CustomerCard, 'customer' | 'business' | 'balance' | 'openDebits'>;

const restOf = ({ amount, allocated }: OpenItemRow): Money => money(amount - allocated);

/** By the office's text; oldest debts first, each with what is left of it. */
export function reminderText(card: Of, language: Language, today: Day): string {
  const say = messageWords[language];
  const { customer, business, balance, openDebits } = card;
  const shown = (amount: Money) => formatMoney(amount, business.currency);
  const overdue = openDebits.filter(({ dueDay }) => dueDay < today);
  const [oldest] = overdue.map(({ dueDay }) => dueDay).toSorted();
  const more = openDebits.slice(LINES_MOST);
  const overdueSum = shown(sumMoney(overdue.map(restOf)));
  const debts = [
    ...openDebits
      .slice(0, LINES_MOST)
      .map((debit) =>
        say.debit(
          debit.number ?? say.unnumbered,
          shown(restOf(debit)),
          formatDay(debit.dueDay, language),
        ),
      ),
    ...(more.length === 0 ? [] : [say.others(more.length, shown(sumMoney(more.map(restOf))))]),
  ];
  const text = templateOf(business, 'reminder', language) ?? usualTexts.reminder[language];
  return fillTemplate(text, {
    customer: customer.name,
    business: business.name,
    amount: shown(balance.outstanding),
    overdue: oldest === undefined ? '' : say.overdue(overdueSum, formatDay(oldest, language)),
    debts: debts.join('\n'),
    credit: balance.unapplied === 0 ? '' : say.inHand(shown(balance.unapplied)),
    pay: waysToPay(card, language).join('\n'),
  });
}

function waysToPay({ customer, business }: Of, language: Language): readonly string[] {
  const say = messageWords[language];
  const { upiAddress, paybill } = business;
  return [
    ...(upiAddress === null ? [] : [say.payUpi(upiAddress)]),
    ...(paybill === null || customer.code === null ? [] : [say.payMpesa(paybill, customer.code)]),
  ];
}

export type StatementMessage = Pick<CustomerCard, 'customer' | 'business'> & {
  readonly statement: CustomerStatement;
  /** Day and time of this phone, as shown. */
  readonly moment: string;
};

/** Opening, the latest movements, closing: the figures add up line by line. */
export function statementText(of: StatementMessage, language: Language): string {
  const say = messageWords[language];
  const { customer, business, statement, moment } = of;
  const shown = (amount: Money) => formatMoney(amount, business.currency);
  const moving = statement.lines.filter(({ movement }) => movement.effect !== 0);
  const lines = moving.slice(-MOVEMENTS_MOST);
  const [first] = lines;
  const before = first && statement.lines[statement.lines.indexOf(first) - 1];
  const opening = first === undefined ? statement.closing : (before?.balance ?? statement.opening);
  const told = (whole: Balance) => balanceInWords(whole, business.currency, language);
  return [
    business.name,
    say.statementOf(customer.name),
    `${say.opening}: ${told(opening)}`,
    ...lines.map(({ movement }) => {
      const { title } = factInWords(movement.shown.fact, { business, language });
      const sign = movement.effect > 0 ? '+' : '';
      return `${formatDay(movement.day, language)} ${title} ${sign}${shown(movement.effect)}`;
    }),
    `${say.closing}: ${told(statement.closing)}`,
    say.asOf(moment),
  ].join('\n');
}
