// What a collector sends to the manager about an entry that needs fixing: enough to find it in the
// office by its receipt code, no more.
import { receiptCode } from '../../shared/kernel/code.ts';
import { figureOf } from '../app/fact-figure.ts';
import { factInWords } from '../app/fact-words.ts';
import { formatMoment, formatMoney } from '../app/format.ts';
import { refusalWords } from '../app/issue-words.ts';
import type { Language } from '../app/language.ts';
import type { OutboxEntry } from '../store/views.ts';
import { fixWords } from './fix-words.ts';

export function askingText({ shown, customerName }: OutboxEntry, language: Language): string {
  const { fact, business, refusal, deviceCode } = shown;
  const figure = figureOf(fact);
  return [
    fixWords[language].askingTitle,
    [
      factInWords(fact, { business, language }).title,
      customerName,
      figure === null ? '' : formatMoney(figure, business.currency),
    ]
      .filter(Boolean)
      .join(' · '),
    formatMoment(fact.recordedAt, language),
    refusal === null ? '' : refusalWords[language][refusal.code],
    `${receiptCode(fact.id)} · ${deviceCode}`,
  ]
    .filter(Boolean)
    .join('\n');
}
