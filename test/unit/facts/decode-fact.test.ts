// Every kind of fact through the one decoder: what is well formed comes in unchanged, anything else
// is refused by name and in words, never repaired and never a crash.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFact, type FactType, facts } from '../../../shared/facts.ts';
import { law } from '../kernel/law.ts';
import { author, bodies, factTypes, idOf, receive, refusalOf, told } from './fact-samples.ts';

test('all kinds of facts are known, and each has a sample', () => {
  expect(factTypes).toHaveLength(41);
  expect(Object.keys(bodies).toSorted()).toEqual(factTypes.toSorted());
});

describe.each(factTypes)('%s', (type) => {
  test('comes in as it was sent, beside its device and author', () => {
    expect(receive(told(type))).toEqual({ ...told(type), ...author });
  });

  test('is not refused by its own rules', () => {
    const received = receive(told(type));
    if (typeof received === 'string') throw new Error(received);
    expect(refusalOf(received)).toBeNull();
  });

  test('is refused with a field that nobody knows', () => {
    expect(receive(told(type, { discount: 5 }))).toBe(
      'body has a field that nobody knows: discount',
    );
    expect(receive(told(type, {}, { tenantId: idOf('b', 9) }))).toBe(
      'has a field that nobody knows: tenantId',
    );
  });

  test('is refused with a __proto__ among its fields, and nothing is polluted', () => {
    const sent = JSON.stringify(told(type)).replace('"body":{', '"body":{"__proto__":{"x":1},');
    const received = decodeFact(JSON.parse(sent), author);
    expect(received).toEqual({
      ok: false,
      problems: [{ where: 'body', what: 'has a field that nobody knows: __proto__' }],
    });
    expect('x' in {}).toBe(false);
  });

  test('is refused when a field is missing', () => {
    for (const field of Object.keys(bodies[type])) {
      const { [field]: left, ...rest } = bodies[type];
      expect(left).toBeDefined();
      expect(receive({ ...told(type), body: rest })).toBe(`body.${field} is missing`);
    }
  });

  test('is refused when a field is of another kind', () => {
    for (const field of Object.keys(bodies[type])) {
      for (const wrong of [{ deep: { deeper: 1 } }, [[]], true, 1e300, 1.5, 'a\u0000']) {
        expect(receive(told(type, { [field]: wrong }))).toMatch(`body.${field}`);
      }
    }
  });

  test('is refused without a body', () => {
    for (const body of [undefined, null, 'text', 7, []]) {
      expect(receive({ ...told(type), body })).toBe(
        body === undefined ? 'body is missing' : 'body must have fields of its own',
      );
    }
  });

  test('of a newer shape is told apart', () => {
    expect(receive(told(type, {}, { schema: facts[type].schema + 1 }))).toBe(
      'schema is newer than this version knows',
    );
  });
});

describe('the envelope', () => {
  const wordsFor = (envelope: { readonly [field: string]: unknown }) =>
    receive(told('payment.recorded', {}, envelope));

  test.each([
    ['payment.refunded'],
    ['constructor'],
    ['__proto__'],
    ['toString'],
    [''],
    ['Payment.recorded'],
  ])('of the type %j is of no kind that is known', (type) => {
    expect(wordsFor({ type })).toBe('type is not a kind of fact that this version knows');
  });

  test.each([
    [{ id: 'x' }, 'id must be an id of the form 01234567-89ab-7cde-8f01-23456789abcd'],
    [{ id: undefined }, 'id is missing'],
    [{ type: 7 }, 'type must be text'],
    [{ seq: 0 }, 'seq must be at least 1'],
    [{ seq: 1.5 }, 'seq must be a whole number'],
    [{ seq: '1' }, 'seq must be a number'],
    [{ schema: 0 }, 'schema must be at least 1'],
    [{ day: '2026-02-30' }, 'day is not a day of the calendar'],
    [{ day: '2100-01-01' }, 'day must be a day such as 2026-11-21'],
    [{ day: '1969-12-31' }, 'day must be a day such as 2026-11-21'],
    [{ recordedAt: '2026-02-30T06:30:00.000Z' }, 'recordedAt is not a moment of the calendar'],
    [{ offsetMs: 1e13 }, 'offsetMs must be at most 5000000000000'],
  ])('%#', (envelope, words) => {
    expect(wordsFor(envelope)).toBe(words);
  });

  test.each(['1970-01-01', '2099-12-31'])('may be of %s', (day) => {
    expect(wordsFor({ day, recordedAt: `${day}T00:00:00.000Z` })).toMatchObject({ day });
  });

  test.each([null, 'text', 7, [], [told('meter.read')]])('%j is no fact', (sent) => {
    expect(receive(sent)).toBe('must have fields of its own');
  });
});

/** Where people type: field, and the body around it. */
const typed: readonly (readonly [FactType, (text: string) => { [field: string]: unknown }])[] = [
  ['customer.registered', (name) => ({ name })],
  ['customer.registered', (place) => ({ place })],
  ['customer.changed', (note) => ({ change: { note } })],
  ['opening.recorded', (note) => ({ note })],
  ['payment.recorded', (reference) => ({ reference })],
  ['meter.installed', (serial) => ({ serial })],
  ['meter.read', (note) => ({ note })],
  ['stop.skipped', (note) => ({ note })],
  ['fact.voided', (reason) => ({ reason })],
];

describe.each(typed)('%s', (type, around) => {
  test.each([
    `O'Brien "Bob" \\ ; drop table`,
    '👩‍🌾 Asha 🐄',
    'مریم بنت علی',
    '=HYPERLINK("http://x.y","Pay")',
    '<b>bold</b> &amp;',
    'ગોપાલ ડેરી',
  ])('keeps %s unchanged', (text) => {
    expect(receive(told(type, around(text)))).toMatchObject({ body: around(text) });
  });

  test.each([
    ['a\u0000b', 'holds a control character'],
    ['a\u001b[31mb', 'holds a control character'],
    ['a\ud83d', 'holds half a character'],
    ['\udc04', 'holds half a character'],
  ])('refuses %j', (text, why) => {
    expect(receive(told(type, around(text)))).toMatch(new RegExp(`^body\\.[a-z.]+ ${why}$`));
  });
});

test('half a character hides nowhere in a bill', () => {
  const body = bodies['bill.issued'];
  for (const field of ['name', 'unit']) {
    const tariff = { ...Object(body['tariff']), [field]: 'a\u0000' };
    expect(receive(told('bill.issued', { tariff }))).toBe(
      `body.tariff.${field} holds a control character`,
    );
  }
});

test('money is whole, above nothing where it must be, and has a limit', () => {
  const paid = (amount: unknown) => receive(told('payment.recorded', { amount }));
  expect(paid(0)).toBe('body.amount must be more than nothing');
  expect(paid(-1)).toBe('body.amount must be more than nothing');
  expect(paid(0.1)).toBe('body.amount must be a whole number of minor units');
  expect(paid('50000')).toBe('body.amount must be a whole number of minor units');
  expect(paid(1_000_000_000_001)).toBe('body.amount is larger than one fact may move');
  expect(paid(1_000_000_000_000)).toMatchObject({ body: { amount: 1_000_000_000_000 } });
  const opened = (amount: unknown) => receive(told('opening.recorded', { amount }));
  expect(opened(0)).toBe('body.amount must not be nothing');
  expect(opened(-125_000)).toMatchObject({ body: { amount: -125_000 } });
  expect(receive(told('meter.read', { value: -1 }))).toBe('body.value must not be negative');
});

law(
  'the decoder answers anything at all, and what it lets through it lets through again',
  fc.property(
    fc.constantFrom(...factTypes),
    fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('amount', 'note'), fc.jsonValue())),
    (type, junk) => {
      for (const sent of [junk, told(type, {}, { body: junk }), told(type, { junk })]) {
        const received = receive(sent);
        expect(typeof received === 'string' && received !== '').toBe(true);
        expect(received).not.toContain('Invalid');
      }
    },
  ),
);
