// Where a fact stands: an icon and the words that are the same everywhere.
import type { FactState } from '../store/views.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useWords } from './language.ts';
import { stateWords } from './pill-words.ts';

type Look = { readonly icon: IconName; readonly tone: string };
const looks: Readonly<Record<FactState | 'voided', Look>> = {
  saved: { icon: 'phone', tone: 'tag-warn' },
  sending: { icon: 'cloud', tone: 'tag-warn' },
  in_office: { icon: 'check', tone: 'tag-good' },
  needs_fixing: { icon: 'late', tone: 'tag-bad' },
  voided: { icon: 'void', tone: 'tag-soft' },
};

export type StateTagProps = { readonly state: FactState; readonly isVoided: boolean };

export function StateTag({ state, isVoided }: StateTagProps) {
  const say = useWords(stateWords);
  const standing = isVoided ? 'voided' : state;
  const { icon, tone } = looks[standing];
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} size={14} />
      {say[standing]}
    </span>
  );
}
