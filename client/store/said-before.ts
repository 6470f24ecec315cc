// An id that was used before: the same said again is a retry and gives the first fact; anything
// else must never be answered with the first fact, or the new one would be lost without a word.
import { decodeFact, type Fact, type FactType, facts } from '../../shared/facts.ts';
import { accountCodeSchema } from '../../shared/kernel/code.ts';
import type { Draft, Numbering } from './views.ts';

/** Whether `draft` says what `before` says, with the numbers that `before` took. */
export async function isSaidBefore(draft: Draft<FactType>, before: Fact): Promise<boolean> {
  if (draft.type !== before.type || draft.businessId !== before.businessId) return false;
  const body = await draft.body(numberingAgain(before));
  const { deviceId, authorId, id, type, businessId, seq, recordedAt, offsetMs, day } = before;
  const envelope = { id, type, businessId, seq, recordedAt, offsetMs, day, body };
  const { schema } = facts[draft.type];
  const again = decodeFact({ ...envelope, schema }, { deviceId, authorId });
  return again.ok && inOrder(again.value.body) === inOrder(before.body);
}

/** Gives the numbers of a fact once more; takes none. */
function numberingAgain({ body }: Fact): Numbering {
  return {
    number: async () => ('number' in body ? String(body.number) : ''),
    accountCode: async () => accountCodeSchema.parse('code' in body ? body.code : ''),
  };
}

/** As text, the same for the same content in whatever order. */
const inOrder = (body: unknown): string =>
  JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
