// JSON text of values nested so deeply that JSON.stringify runs out of stack: a phone may send
// anything, and whatever it sends is kept whole.
import { canonicalJson } from '../../shared/kernel/decode.ts';

/** Canonical JSON (keys sorted) of what was parsed from JSON, however deep it is. */
export function deepCanonicalJson(value: unknown): string {
  return withinStack(() => canonicalJson(value)) ?? unrolled(value);
}

/** JSON of what was parsed from JSON; keys are sorted only where it is too deep for the stack. */
export function deepJson(value: unknown): string {
  return withinStack(() => JSON.stringify(value)) ?? unrolled(value);
}

function withinStack(write: () => string): string | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What is still to be written, the next last: text as it is, or a value. */
type Step = { readonly text: string } | { readonly value: unknown };

function unrolled(root: unknown): string {
  const parts: string[] = [];
  const steps: Step[] = [{ value: root }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('text' in step) parts.push(step.text);
    else if (step.value === null || typeof step.value !== 'object') {
      parts.push(JSON.stringify(step.value));
    } else {
      for (const next of stepsOf(step.value).toReversed()) steps.push(next);
    }
  }
  return parts.join('');
}

function stepsOf(value: object): Step[] {
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (!isList) members.sort(([a], [b]) => (a < b ? -1 : 1));
  const steps = members.flatMap(([key, member], place): Step[] => [
    { text: `${place === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(key)}:`}` },
    { value: member },
  ]);
  return [{ text: open }, ...steps, { text: close }];
}
