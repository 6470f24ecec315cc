// The usual reasons, each a row of its own: one tap says the reason and does what the sheet is for.
import { Icon, type IconName } from './Icon.tsx';

export type ReasonListProps = {
  /** What a tap does, with which reason: shown above. */
  readonly legend: string;
  readonly icon: IconName;
  readonly reasons: readonly string[];
  readonly isBusy: boolean;
  readonly onReason: (reason: string) => void;
};

export function ReasonList({ legend, icon, reasons, isBusy, onReason }: ReasonListProps) {
  return (
    <section className="grid grid-cols-1 gap-2">
      <h3 className="label">{legend}</h3>
      <div className="card rows">
        {reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="row min-h-14"
            disabled={isBusy}
            onClick={() => onReason(reason)}
          >
            <span className="row-mark">
              <Icon name={icon} size={20} />
            </span>
            <span className="min-w-0 flex-1 font-semibold">{reason}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
