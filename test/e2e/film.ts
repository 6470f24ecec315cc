// A film for a fake camera: a code as it stands on a label, grey all around it, as raw Y4M.
import { writeFile } from 'node:fs/promises';
import encodeQR from 'qr';

const WIDTH = 640;
const HEIGHT = 480;
const PIXELS_A_MODULE = 10;
const [DARK, LIGHT, WALL] = [16, 235, 128];

/** Ten frames that show `text` as a QR code. */
export async function filmCode(file: string, text: string): Promise<void> {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: 4 });
  const side = rows.length * PIXELS_A_MODULE;
  const [left, top] = [(WIDTH - side) >> 1, (HEIGHT - side) >> 1];
  const picture = Buffer.alloc(WIDTH * HEIGHT, WALL);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = rows[Math.floor(y / PIXELS_A_MODULE)]?.[Math.floor(x / PIXELS_A_MODULE)];
      picture[(top + y) * WIDTH + left + x] = isDark ? DARK : LIGHT;
    }
  }
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, WALL);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), picture, colours]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]));
}
