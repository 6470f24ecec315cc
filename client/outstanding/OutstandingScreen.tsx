// Outstanding: who owes what and since when, by business, round and customer. Where one stands is
// in the address, so that the way back returns to it. A desk shows rounds and customers at once.
import { useSearchParams } from 'wouter';
import type { Business } from '../../shared/ledger/business.ts';
import type { AgeingColumn } from '../../shared/ledger/outstanding.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Chips } from '../app/Chips.tsx';
import { useWords } from '../app/language.ts';
import { AsOf } from '../app/recording/AsOf.tsx';
import { Screen } from '../app/Screen.tsx';
import { useDesk } from '../app/use-desk.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { useOutstanding } from '../store/use-outstanding.ts';
import { ageingColumns } from './add-up.ts';
import { RoundCustomers } from './RoundCustomers.tsx';
import { Rounds } from './Rounds.tsx';
import { words } from './words.ts';

export function OutstandingScreen() {
  const say = useWords(words);
  const businesses = useBusinesses();
  const [params, setParams] = useSearchParams();
  const business = businesses?.find(({ id }) => id === params.get('business')) ?? businesses?.[0];
  const options = (businesses ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Screen title={say.title} isWide>
      <div className="grid grid-cols-1 gap-4 pt-3">
        {options.length > 1 && (
          <Chips
            legend={say.business}
            options={options}
            value={business?.id ?? null}
            onChange={(id) => setParams({ business: id }, { replace: true })}
            isOneLine
          />
        )}
        <AsOf />
        {business !== undefined && (
          <ButtonLink href={`/books/outstanding?business=${business.id}`} icon="late">
            {say.onDay}
          </ButtonLink>
        )}
        {business === undefined ? (
          <p className="py-12 text-center text-soft">{say.loading}</p>
        ) : (
          <OfBusiness key={business.id} business={business} />
        )}
      </div>
    </Screen>
  );
}

const columnFrom = (text: string | null): AgeingColumn | null =>
  ageingColumns.find((column) => column === text) ?? null;

function OfBusiness({ business }: { readonly business: Business }) {
  const say = useWords(words);
  const rounds = useOutstanding(business.id);
  const isDesk = useDesk();
  const [params, setParams] = useSearchParams();
  const roundId = params.get('round');
  const column = columnFrom(params.get('column'));
  const go = (to: { readonly round?: string | null; readonly column?: AgeingColumn | null }) => {
    const round = to.round === undefined ? roundId : to.round;
    const next = to.column === undefined ? column : to.column;
    setParams({
      business: business.id,
      ...(round === null ? {} : { round }),
      ...(next === null ? {} : { column: next }),
    });
  };
  if (rounds === undefined) return <p className="py-12 text-center text-soft">{say.loading}</p>;
  const chosen = rounds.find((one) => (one.round?.id ?? 'none') === roundId);
  const round = chosen ?? (isDesk ? rounds[0] : undefined);
  const shared = { currency: business.currency, column };
  const list = (
    <Rounds
      {...shared}
      rounds={rounds}
      onRound={(id) => go({ round: id })}
      onColumn={(next) => go({ column: next })}
    />
  );
  const detail = round && (
    <RoundCustomers
      {...shared}
      key={round.round?.id ?? 'none'}
      round={round}
      onBack={isDesk ? null : () => go({ round: null })}
      onColumn={(next) => go({ column: next })}
    />
  );
  if (!isDesk) return detail ?? list;
  return (
    <div className="grid grid-cols-[2fr_3fr] items-start gap-4">
      <div className="grid grid-cols-1 gap-4">{list}</div>
      <div className="grid grid-cols-1 gap-4">{detail}</div>
    </div>
  );
}
