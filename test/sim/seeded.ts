// One generator for everything that a run draws. Every phone has a branch of its own, so that what
// one of them meets does not hang on how fast the others are.

export type Seeded = {
  /** A share from 0 up to, not including, 1. */
  readonly share: () => number;
  /** A whole number below `end`. */
  readonly below: (end: number) => number;
  readonly hits: (chance: number) => boolean;
  readonly oneOf: <T>(all: readonly T[]) => T;
  readonly bytes: (count: number) => Uint8Array<ArrayBuffer>;
  readonly branch: (name: string) => Seeded;
};

/** Draws by sfc32; the same seed and name give the same draws on every machine. */
export function seeded(seed: number, name = ''): Seeded {
  const state = [seed >>> 0, hash(name), 0x9e3779b9, 1];
  const draw = (): number => {
    const [a = 0, b = 0, c = 0, count = 0] = state;
    const sum = (a + b + count) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = (count + 1) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round += 1) draw();
  const share = () => draw() / 2 ** 32;
  const below = (end: number) => Math.floor(share() * end);
  return {
    share,
    below,
    hits: (chance) => share() < chance,
    oneOf: (all) => {
      const one = all[below(all.length)];
      if (one === undefined) throw new RangeError('Nothing to draw from');
      return one;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
    branch: (branch) => seeded(draw(), `${name}/${branch}`),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
