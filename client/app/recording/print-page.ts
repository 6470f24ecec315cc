// Prints a receipt through the phone's own printing: on paper of 58 mm, or kept as a PDF. The page
// holds the receipt only, as text, and leaves no trace on the screen.
import type { ReceiptLine } from './receipt-lines.ts';

const WIDTH_MM = 58;
const PIXELS_A_MM = 96 / 25.4;

const look = `
  .paper { width: ${WIDTH_MM - 8}mm; padding: 3mm 4mm; background: #fff; color: #000;
    font: 11pt/1.35 system-ui, "Noto Sans", "Noto Sans Devanagari", sans-serif; }
  .paper > p { display: flex; justify-content: space-between; gap: 2mm; margin: 0; }
  .paper > hr { border: 0; border-top: 1px solid #000; margin: 2mm 0; }
  .paper > .paper-name { font-weight: 700; font-size: 13pt; justify-content: center; }
  .paper-headline, .paper-total { font-weight: 700; font-size: 12pt; }
  .paper > .paper-small { font-size: 9pt; justify-content: center; }
  .paper > p > :last-child:not(:first-child) { text-align: right; }
  @media screen { .paper { position: fixed; inset: 0 auto auto -100vw; } }
  @media print { body > :not(.paper) { display: none; } }`;

/** Opens the browser's print dialog with the receipt alone; what was added goes when it closes. */
export function printPage(lines: readonly ReceiptLine[]): void {
  const paper = paperOf(lines);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(paper);
  const heightMm = Math.ceil(paper.getBoundingClientRect().height / PIXELS_A_MM) + 4;
  sheet.replaceSync(`@page { size: ${WIDTH_MM}mm ${heightMm}mm; margin: 0; }${look}`);
  const putAway = () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  window.addEventListener('afterprint', putAway, { once: true });
  window.print();
}

function paperOf(lines: readonly ReceiptLine[]): HTMLElement {
  const paper = document.createElement('section');
  paper.className = 'paper';
  paper.ariaHidden = 'true';
  for (const line of lines) {
    if (line.type === 'rule') {
      paper.append(document.createElement('hr'));
      continue;
    }
    const row = document.createElement('p');
    row.className = `paper-${line.type}`;
    for (const text of 'value' in line ? [line.text, line.value] : [line.text]) {
      const part = document.createElement('span');
      part.textContent = text;
      row.append(part);
    }
    paper.append(row);
  }
  return paper;
}
