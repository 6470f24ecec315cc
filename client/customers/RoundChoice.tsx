// Which round a new customer belongs to, and after whom they come; without a round, which business.
import { decode } from '../../shared/kernel/decode.ts';
import { customerIdSchema } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { RoundRow } from '../../shared/protocol.ts';
import { useWords } from '../app/language.ts';
import { Select } from '../app/Select.tsx';
import type { TodayStop } from '../store/views.ts';
import { words } from './words.ts';

type Chosen = {
  readonly round: string | null;
  readonly business: string | null;
  readonly after: string | null;
};
type Change = {
  readonly round?: string;
  readonly business?: string;
  readonly after?: TodayStop['customer']['id'] | null;
};
export type RoundChoiceProps = {
  readonly businesses: readonly Business[];
  readonly rounds: readonly RoundRow[];
  readonly stops: readonly TodayStop[];
  readonly chosen: Chosen;
  readonly onChange: (change: Change) => void;
};

export function RoundChoice({ businesses, rounds, stops, chosen, onChange }: RoundChoiceProps) {
  const say = useWords(words);
  const none = { value: '', label: say.noRound };
  return (
    <>
      <Select
        label={say.round}
        value={chosen.round ?? ''}
        options={[...rounds.map(({ id, name }) => ({ value: id, label: name })), none]}
        onChange={(round) => onChange({ round, after: null })}
      />
      {chosen.round === '' && businesses.length > 1 && (
        <Select
          label={say.business}
          value={chosen.business ?? ''}
          options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(business) => onChange({ business })}
        />
      )}
      {chosen.round !== '' && stops.length > 0 && (
        <Select
          label={say.placeInRound}
          value={chosen.after ?? ''}
          options={[
            { value: '', label: say.atTheEnd },
            ...stops.map(({ customer: { id, name } }) => ({ value: id, label: say.after(name) })),
          ]}
          onChange={(after) => {
            const decoded = decode(customerIdSchema, after);
            onChange({ after: decoded.ok ? decoded.value : null });
          }}
        />
      )}
    </>
  );
}
