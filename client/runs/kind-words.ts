// Names of kinds of runs and of their figures. A kind that the words don't know is shown by its
// own name, so that a newer office is never mute on an older phone.

/** `outstanding-rollback` is the way back of `outstanding`. */
export function kindWords(kind: string, known: Readonly<Record<string, string>>): string {
  const base = kind.replace(/-rollback$/, '');
  const name = known[base] ?? base.replaceAll('-', ' ');
  return base === kind ? name : `${name} ↩`;
}

/** `customersUpdated` is «customers updated»; `totalOpeningMinor` is «total opening». */
export function figureWords(name: string): string {
  return name
    .replace(/Minor$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
}
