// Which kind of issue to see: every kind that is open with its count, money first.
import type { OpenIssues } from '../../shared/issues/answers.ts';
import { issueWords } from '../app/issue-words.ts';
import { useWords } from '../app/language.ts';
import { Select } from '../app/Select.tsx';
import { byWeight, isKnownKind } from './issue-families.ts';
import { words } from './words.ts';

export type KindChoiceProps = {
  readonly kinds: OpenIssues['kinds'];
  readonly kind: string | null;
  readonly onChange: (to: { readonly kind: string | null }) => void;
};

export function KindChoice({ kinds, kind, onChange }: KindChoiceProps) {
  const say = useWords(words);
  const nameOf = useKindNames();
  // A chosen kind of which nothing is left stays in the list, or it could not be seen as chosen.
  const gone = kind === null || kinds.some((one) => one.kind === kind) ? [] : [{ kind, count: 0 }];
  const open = [...kinds, ...gone].toSorted((a, b) => byWeight(a.kind, b.kind));
  const whole = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <Select
      label={say.kind}
      value={kind ?? ''}
      options={[
        { value: '', label: say.everyKind(whole) },
        ...open.map((one) => ({ value: one.kind, label: `${nameOf(one.kind)} (${one.count})` })),
      ]}
      onChange={(chosen) => onChange({ kind: chosen === '' ? null : chosen })}
    />
  );
}

/** Names a kind in the chosen language, also one that this version does not know. */
export function useKindNames(): (kind: string) => string {
  const say = useWords(words);
  const known = useWords(issueWords);
  return (kind) => (isKnownKind(kind) ? known[kind] : say.unknownKind);
}
