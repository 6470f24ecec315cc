// Draws a receipt, black on white in every theme and in any script that the phone can write: as the
// image that is shared, and as the dots that a thermal printer burns.
import type { ReceiptLine } from './receipt-lines.ts';

/** 58 mm paper: 384 dots, 48 mm of them printed. */
export const ROLL_DOTS = 384;
/** Sharp on a phone of three pixels a point, and about 40 kB as PNG. */
const IMAGE_PIXELS = 720;

const fonts = 'system-ui, "Roboto", "Noto Sans", "Noto Sans Devanagari", sans-serif';
type Look = { readonly size: number; readonly weight: number; readonly isCentred: boolean };
const looks: Readonly<Record<Exclude<ReceiptLine['type'], 'rule'>, Look>> = {
  name: { size: 28, weight: 700, isCentred: true },
  headline: { size: 28, weight: 700, isCentred: false },
  text: { size: 22, weight: 400, isCentred: false },
  pair: { size: 22, weight: 400, isCentred: false },
  total: { size: 26, weight: 700, isCentred: false },
  small: { size: 18, weight: 400, isCentred: true },
};
const LINE_HEIGHT = 1.35;
const MARGIN = 16;

/** A drawing act that waits for the height to be known. */
type Stroke = (pen: CanvasRenderingContext2D) => void;

/** Drawn at `width` pixels; its height follows from what it says. */
export function drawReceipt(lines: readonly ReceiptLine[], width: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  const scale = width / ROLL_DOTS;
  const ruler = penOf(canvas);
  const strokes: Stroke[] = [];
  let below = MARGIN;
  for (const line of lines) below += layOut(line, { top: below, ruler, strokes });
  canvas.height = Math.ceil((below + MARGIN) * scale);
  const pen = penOf(canvas);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = '#000';
  for (const stroke of strokes) stroke(pen);
  return canvas;
}

/** The image that is shared: 720 pixels wide, PNG. */
export async function receiptImage(lines: readonly ReceiptLine[]): Promise<Blob> {
  const canvas = drawReceipt(lines, IMAGE_PIXELS);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the browser made no image of the receipt');
  return blob;
}

type Place = {
  readonly top: number;
  readonly ruler: CanvasRenderingContext2D;
  readonly strokes: Stroke[];
};

/** Adds what draws the line, and tells how much height it takes. */
function layOut(line: ReceiptLine, { top, ruler, strokes }: Place): number {
  const inner = ROLL_DOTS - 2 * MARGIN;
  if (line.type === 'rule') {
    strokes.push((pen) => pen.fillRect(MARGIN, top + 9, inner, 2));
    return 20;
  }
  const look = looks[line.type];
  const font = `${look.weight} ${look.size}px ${fonts}`;
  const step = look.size * LINE_HEIGHT;
  ruler.font = font;
  const value = 'value' in line ? line.value : '';
  const wide = (text: string) => ruler.measureText(text).width;
  const room = value === '' ? inner : Math.max(inner - wide(value) - 12, inner * 0.4);
  const rows = wrap(line.text, room, wide);
  const values = value === '' ? [] : wrap(value, inner, wide);
  const isOver = values.length > 1 || (value !== '' && wide(value) > inner * 0.6 - 12);
  const write = (text: string, row: number, align: CanvasTextAlign) => (pen: typeof ruler) => {
    pen.font = font;
    pen.textAlign = align;
    pen.textBaseline = 'alphabetic';
    const at = { left: MARGIN, center: ROLL_DOTS / 2, right: ROLL_DOTS - MARGIN };
    const left = align === 'center' ? at.center : align === 'right' ? at.right : at.left;
    pen.fillText(text, left, top + row * step + look.size);
  };
  rows.forEach((text, row) => {
    strokes.push(write(text, row, look.isCentred ? 'center' : 'left'));
  });
  const below = isOver ? rows.length : 0;
  values.forEach((text, row) => {
    strokes.push(write(text, below + row, 'right'));
  });
  return Math.max(rows.length, below + values.length) * step;
}

/** Breaks between words; a word wider than the paper breaks where it must. */
export function wrap(
  text: string,
  room: number,
  wide: (text: string) => number,
): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (wide(longer) <= room) {
      row = longer;
      continue;
    }
    if (row !== '') rows.push(row);
    const parts = breakWord(word, room, wide);
    rows.push(...parts.slice(0, -1));
    row = parts.at(-1) ?? '';
  }
  return [...rows, row];
}

function breakWord(word: string, room: number, wide: (text: string) => number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && wide(part + letter) > room) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('the browser draws no pictures');
  return pen;
}
