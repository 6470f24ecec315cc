// Names of kinds of runs. A kind that the words don't know is shown by its own name, so that a
// newer office is never mute on an older phone.

/** `outstanding-rollback` is the way back of `outstanding`. */
export function kindWords(kind: string, known: Readonly<Record<string, string>>): string {
  const base = kind.replace(/-rollback$/, '');
  const name = known[base] ?? base.replaceAll('-', ' ');
  return base === kind ? name : `${name} ↩`;
}
