// A reason by one tap: the usual ones as chips, of which one is chosen while it is what stands in
// the form, word for word.
import { Chips, type ChipsProps } from './Chips.tsx';

export type ReasonChipsProps = Pick<
  ChipsProps<string>,
  'legend' | 'isLegendShown' | 'isOneLine' | 'onChange'
> & {
  readonly reasons: readonly string[];
  /** As it was chosen or typed. */
  readonly reason: string;
};

export function ReasonChips({ reasons, reason, ...chips }: ReasonChipsProps) {
  return (
    <Chips
      {...chips}
      options={reasons.map((one) => ({ value: one, label: one }))}
      value={reasons.find((one) => one === reason) ?? null}
    />
  );
}
