// Texts of messages: places are filled, empty lines go, what is unknown is told; and how many SMS a
// text is, by the tables of the GSM alphabet.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { messageLanguages, templateKinds } from '../../../shared/ledger/business-settings.ts';
import { messageText } from '../../../shared/messages/message-text.ts';
import { smsLength } from '../../../shared/messages/sms-length.ts';
import {
  fillTemplate,
  TEMPLATE_LIMIT,
  unknownPlaces,
  usualTexts,
} from '../../../shared/messages/templates.ts';

test('places are filled, and a line of which nothing is left is left out', () => {
  const text = 'Hello {customer},\n{overdue}\n\n{amount} is open.  {pay}';
  const values = { customer: 'Asha', overdue: '', amount: 'INR 5.00', pay: '' };
  expect(fillTemplate(text, values)).toBe('Hello Asha,\n\nINR 5.00 is open.');
});

test('a text whose places are all empty gives way to the usual one', () => {
  const told = {
    ...{ business: 'Ruiru Water', customer: 'Asha', number: 'R01/1', currency: 'KES' as const },
    ...{ amount: money(400), balance: money(0), dueDay: null, used: '', paybill: null, code: null },
  };
  const usual = messageText('receipt', 'en', told);
  expect(usual).toContain('R01/1');
  expect(messageText('receipt', 'en', { ...told, template: '{pay}' })).toBe(usual);
  expect(messageText('receipt', 'en', { ...told, template: 'Ta {customer}' })).toBe('Ta Asha');
});

test('a bill in credit says so, and asks for nothing', () => {
  const told = {
    ...{ business: 'Ruiru Water', customer: 'Asha', number: 'B1', currency: 'KES' as const },
    ...{ amount: money(-95_900), balance: money(-95_900), dueDay: '2026-12-01', used: '6 m³' },
    ...{ paybill: '600638', code: 'W010001E' },
  };
  expect(messageText('bill', 'en', told)).toBe(
    'Ruiru Water: bill B1 of KES 959.00 in your favour for 6 m³. In hand: KES 959.00.',
  );
  for (const language of messageLanguages) {
    for (const balance of [money(0), money(-1)]) {
      const text = messageText('bill', language, { ...told, balance });
      expect(text).not.toMatch(/600638|2026-12-01/);
    }
    const owed = messageText('bill', language, { ...told, balance: money(500) });
    expect(owed).toMatch(/2026-12-01.*600638/);
  }
});

test('what stands for a value is not filled a second time', () => {
  expect(fillTemplate('{customer}', { customer: '{amount}', amount: '5' })).toBe('{amount}');
});

test('places that a kind does not know are told', () => {
  expect(unknownPlaces('receipt', 'Ta {name}, {amount} {debts} {}')).toEqual(['name', 'debts', '']);
});

test.each(templateKinds)('the usual texts of a %s name only what there is', (kind) => {
  for (const language of messageLanguages) {
    const text = usualTexts[kind][language];
    expect(unknownPlaces(kind, text)).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(TEMPLATE_LIMIT);
  }
});

test.each([
  ['a'.repeat(160), 160, 1, true],
  ['a'.repeat(161), 161, 2, true],
  ['a'.repeat(306), 306, 2, true],
  ['a'.repeat(307), 307, 3, true],
  // The euro sign stands behind an escape and counts twice.
  [`${'a'.repeat(159)}€`, 161, 2, true],
  ['क'.repeat(70), 70, 1, false],
  ['क'.repeat(71), 71, 2, false],
  ['क'.repeat(135), 135, 3, false],
  // ₹ is not in the GSM alphabet: the whole text is sent in UCS-2.
  ['₹5', 2, 1, false],
])('%s: %i characters in %i SMS', (text, ...[characters, parts, isGsm]) => {
  expect(smsLength(text)).toEqual({ characters, parts, isGsm });
});

test('more text is never fewer SMS', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, more) => {
      expect(smsLength(one + more).parts).toBeGreaterThanOrEqual(smsLength(one).parts);
    }),
  );
});
