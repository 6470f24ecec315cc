// Reads codes off a picture: with the browser's own reader where it has one (QR and bar codes),
// else with a reader of QR codes that is fetched when it is first needed.

/** The texts of the codes in a picture. */
export type Detect = (picture: HTMLVideoElement) => Promise<readonly string[]>;

type Detector = {
  readonly detect: (picture: ImageBitmapSource) => Promise<readonly { rawValue: string }[]>;
};
type Detectors = {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
};

const wanted = ['qr_code', 'code_128', 'code_39', 'ean_13', 'ean_8', 'itf', 'data_matrix'];
/** Enough for a label at arm's length, little enough for a cheap processor. */
const WIDTH = 640;

export async function makeDetect(): Promise<Detect> {
  const own = await ownDetector();
  if (own !== null) return async (video) => (await own.detect(video)).map((one) => one.rawValue);
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (pen === null || video.videoWidth === 0) return [];
    canvas.width = Math.min(WIDTH, video.videoWidth);
    canvas.height = Math.round((video.videoHeight * canvas.width) / video.videoWidth);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return [decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height))];
    } catch {
      // There is no code in this picture: the next one comes at once.
      return [];
    }
  };
}

async function ownDetector(): Promise<Detector | null> {
  // cast: the browser's own reader, which the compiler's list of browsers lacks.
  const { BarcodeDetector: Own } = globalThis as { readonly BarcodeDetector?: Detectors };
  if (Own === undefined) return null;
  const known = await Own.getSupportedFormats().catch((): readonly string[] => []);
  const formats = wanted.filter((format) => known.includes(format));
  return formats.includes('qr_code') ? new Own({ formats }) : null;
}
