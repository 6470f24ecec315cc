// The bytes of a receipt for a thermal printer (ESC/POS): always as a picture, because the
// printers' own character sets know neither ₹ nor Devanagari.

export type Dots = {
  readonly width: number;
  readonly height: number;
  readonly isDark: (column: number, row: number) => boolean;
};

const START = [0x1b, 0x40];
/** GS v 0, normal size: bytes across and rows down follow, low byte first. */
const PICTURE = [0x1d, 0x76, 0x30, 0x00];
const FEED_FOUR_LINES = [0x1b, 0x64, 4];
/** Cheap printers hold few rows at a time. */
const ROWS_AT_ONCE = 128;

/** Initialise, the picture in strips from top to bottom (eight dots a byte, dark is 1), feed. */
export function escPosPicture({ width, height, isDark }: Dots): Uint8Array<ArrayBuffer> {
  const across = Math.ceil(width / 8);
  const bytes: number[] = [...START];
  for (let top = 0; top < height; top += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, height - top);
    bytes.push(...PICTURE, across & 0xff, across >> 8, rows & 0xff, rows >> 8);
    for (let row = top; row < top + rows; row += 1) {
      for (let place = 0; place < across; place += 1) {
        bytes.push(eightDots(place * 8, width, (column) => isDark(column, row)));
      }
    }
  }
  bytes.push(...FEED_FOUR_LINES);
  return Uint8Array.from(bytes);
}

function eightDots(from: number, width: number, isDark: (column: number) => boolean): number {
  let byte = 0;
  for (let dot = 0; dot < 8; dot += 1) {
    const column = from + dot;
    if (column < width && isDark(column)) byte |= 0x80 >> dot;
  }
  return byte;
}

/** The dots of drawn pixels (RGBA): dark below the middle grey, white where nothing was drawn. */
export function dotsOf(pixels: {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}): Dots {
  const { width, height, data } = pixels;
  const channel = (at: number) => data[at] ?? 0;
  return {
    width,
    height,
    isDark: (column, row) => {
      const at = (row * width + column) * 4;
      const grey = channel(at) * 0.3 + channel(at + 1) * 0.59 + channel(at + 2) * 0.11;
      return channel(at + 3) > 127 && grey < 128;
    },
  };
}
