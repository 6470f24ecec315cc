// A customer's meters: serial, last value, what is owed on each, and a way to read it.
import { Link } from 'wouter';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { formatDay, formatQuantity } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { BalanceWords } from './BalanceWords.tsx';
import { words } from './words.ts';

export function MeterList({ card }: { readonly card: CustomerCard }) {
  const say = useWords(words);
  return (
    <>
      <h2 className="section">{say.meters}</h2>
      <ul className="card rows">
        {card.meters.map((meter) => (
          <li key={meter.row.id}>
            <MeterLine meter={meter} card={card} />
          </li>
        ))}
      </ul>
    </>
  );
}

type MeterLineProps = { readonly meter: MeterView; readonly card: CustomerCard };

function MeterLine({ meter, card }: MeterLineProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { last, row, tariff } = meter;
  const unit = tariff ? ` ${tariff.unit}` : '';
  return (
    <div className="row">
      <span className="row-mark">
        <Icon name="meter" size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <Link
          href={`/meters/${row.id}`}
          className="-my-1 inline-flex min-h-12 items-center font-semibold text-accent tabular-nums"
        >
          {row.serial}
        </Link>
        <span className="block text-small text-soft">
          {last === null
            ? say.neverRead
            : say.lastRead(`${formatQuantity(last.value)}${unit}`, formatDay(last.day, language))}
        </span>
        <span className="block text-small">
          <BalanceWords balance={meter.account.balance} currency={card.business.currency} />
        </span>
      </span>
      <ButtonLink href={`/meters/${row.id}/read`} label={`${say.read} ${row.serial}`}>
        {say.read}
      </ButtonLink>
    </div>
  );
}
