// Prints a statement through the browser's own printing, on paper of any size or kept as a PDF. The
// page holds the statement only and leaves no trace on the screen.
import type { Money } from '../../shared/kernel/money.ts';
import { formatDay, formatMoney } from '../app/format.ts';
import type { Language } from '../app/language.ts';
import {
  inColumns,
  type StatementOf,
  statementHeads,
  statementRows,
  stretchInWords,
} from './statement-file.ts';
import { words } from './words.ts';

const look = `
  .sheet-of-paper { background: #fff; color: #000;
    font: 10.5pt/1.4 system-ui, "Noto Sans", "Noto Sans Devanagari", sans-serif; }
  .sheet-of-paper h1 { font-size: 16pt; margin: 0; }
  .sheet-of-paper p { margin: 1mm 0 4mm; }
  .sheet-of-paper table { width: 100%; border-collapse: collapse; }
  .sheet-of-paper thead { display: table-header-group; }
  .sheet-of-paper tr { break-inside: avoid; }
  .sheet-of-paper th, .sheet-of-paper td { padding: 1.5mm 2mm; text-align: left;
    border-bottom: 0.2mm solid #999; vertical-align: top; }
  .sheet-of-paper :is(th, td):nth-child(n + 3) { text-align: right; white-space: nowrap; }
  .sheet-of-paper .edge { font-weight: 700; }
  @page { margin: 14mm; }
  @media screen { .sheet-of-paper { position: fixed; inset: 0 auto auto -300vw; } }
  @media print { body > :not(.sheet-of-paper) { display: none !important; } }`;

/** Opens the browser's print dialog; what was added goes when it closes. */
export function printStatement(of: StatementOf, language: Language): void {
  const paper = statementPaper(of, language);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(paper);
  const putAway = () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  window.addEventListener('afterprint', putAway, { once: true });
  window.print();
}

function statementPaper(of: StatementOf, language: Language): HTMLElement {
  const say = words[language];
  const { business, customer, statement } = of;
  const shown = (amount: Money) => formatMoney(amount, business.currency);
  const paper = element('section', [
    element('h1', [business.name]),
    element('p', [
      [say.statement, customer.name, customer.code, customer.place, stretchInWords(of, language)]
        .filter(Boolean)
        .join(' · '),
    ]),
    element('table', [
      element('thead', [rowOf('th', statementHeads(language))]),
      element('tbody', [
        rowOf('td', ['', say.opening, '', ...inColumns(statement.opening, shown)], 'edge'),
        ...statementRows(of, language).map(({ day, text, effect, balance }) =>
          rowOf('td', [
            formatDay(day, language),
            text,
            shown(effect),
            ...inColumns(balance, shown),
          ]),
        ),
        rowOf('td', ['', say.closing, '', ...inColumns(statement.closing, shown)], 'edge'),
      ]),
    ]),
  ]);
  paper.className = 'sheet-of-paper';
  paper.ariaHidden = 'true';
  return paper;
}

function rowOf(cell: 'th' | 'td', texts: readonly string[], className = ''): HTMLElement {
  const row = element(
    'tr',
    texts.map((text) => element(cell, [text])),
  );
  row.className = className;
  return row;
}

function element(name: string, children: readonly (HTMLElement | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
