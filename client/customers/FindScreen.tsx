// Find: as somebody types, the customers who match by name, phone, meter, account code or place,
// and what matched; at a desk the chosen one beside the list.
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { Field } from '../app/Field.tsx';
import { formatPhone } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Beside } from '../app/Pane.tsx';
import { Screen } from '../app/Screen.tsx';
import { scanWords } from '../app/scan/words.ts';
import { useDesk } from '../app/use-desk.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { useFind } from '../store/use-find.ts';
import type { FindHit } from '../store/views.ts';
import { BalanceWords } from './BalanceWords.tsx';
import { words } from './words.ts';

const CustomerPane = lazy(async () => ({
  default: (await import('./CustomerPane.tsx')).CustomerPane,
}));

export function FindScreen() {
  const say = useWords(words);
  const scan = useWords(scanWords);
  const [query, setQuery] = useQuery();
  const hits = useFind(query);
  const isDesk = useDesk();
  const isAsked = query.trim() !== '';
  const name = isAsked && /\p{L}/u.test(query) ? `?name=${encodeURIComponent(query.trim())}` : '';
  return (
    <Screen
      title={say.find}
      isWide={isDesk}
      action={
        <div className="actions">
          <ButtonLink href={`/customers/new${name}`} icon="plus">
            {say.newCustomer}
          </ButtonLink>
          <ButtonLink href="/find/scan" icon="scan">
            {scan.scan}
          </ButtonLink>
        </div>
      }
    >
      <search className="find-bar">
        <Field
          label={say.findLabel}
          hint={isAsked ? undefined : say.findHint}
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          value={query}
          onChange={setQuery}
          hasFocusFirst={!isAsked}
        />
      </search>
      {!isAsked && (hits === undefined || hits.length === 0) && (
        <EmptyState
          icon="find"
          title={say.findLabel}
          action={
            <ButtonLink href="/find/labels" icon="receipt">
              {scan.labels}
            </ButtonLink>
          }
        >
          {say.findMore}
        </EmptyState>
      )}
      {isAsked && hits?.length === 0 && (
        <EmptyState icon="find" title={say.nothingFound}>
          {say.nothingFoundMore}
        </EmptyState>
      )}
      {hits !== undefined &&
        hits.length > 0 &&
        (isDesk ? <Hits hits={hits} /> : <List hits={hits} />)}
    </Screen>
  );
}

type HitsProps = { readonly hits: readonly FindHit[] };

/** At a desk the chosen one, else the first, stands beside the list. */
function Hits({ hits }: HitsProps) {
  const [chosenId, setChosenId] = useState<CustomerId | null>(null);
  const shown = hits.find(({ customer }) => customer.id === chosenId) ?? hits[0];
  if (shown === undefined) return null;
  const { id } = shown.customer;
  const detail = (
    <Suspense fallback={null}>
      <CustomerPane key={id} customerId={id} onClose={() => setChosenId(null)} />
    </Suspense>
  );
  return (
    <Beside detail={detail}>
      <List hits={hits} shownId={id} onShow={setChosenId} />
    </Beside>
  );
}

type ListProps = HitsProps & Pick<HitRowProps, 'onShow'> & { readonly shownId?: CustomerId };

function List({ hits, shownId, onShow }: ListProps) {
  const businesses = useBusinesses() ?? [];
  return (
    <ul className="card rows">
      {hits.map((hit) => (
        <li key={hit.customer.id}>
          <HitRow
            hit={hit}
            business={businessOf(hit, businesses)}
            isShown={hit.customer.id === shownId}
            onShow={onShow}
          />
        </li>
      ))}
    </ul>
  );
}

/** What is being looked for, kept in the address, so that the way back shows it again. */
function useQuery(): [string, (query: string) => void] {
  const asked = new URLSearchParams(useSearch()).get('q') ?? '';
  const [query, setQuery] = useState(asked);
  const [, go] = useLocation();
  const ask = (next: string) => {
    setQuery(next);
    go(next === '' ? '/find' : `/find?q=${encodeURIComponent(next)}`, { replace: true });
  };
  return [query, ask];
}

const businessOf = (hit: FindHit, businesses: readonly Business[]) =>
  businesses.find(({ id }) => id === hit.customer.businessId) ?? null;

type HitRowProps = {
  readonly hit: FindHit;
  readonly business: Business | null;
  /** Open beside the list. */
  readonly isShown: boolean;
  /** Shows it beside the list instead of going to it. */
  readonly onShow?: ((customerId: CustomerId) => void) | undefined;
};

function HitRow({ hit, business, isShown, onShow }: HitRowProps) {
  const say = useWords(words);
  const { customer, by } = hit;
  const matched = {
    name: null,
    phone: customer.phone && `${say.byPhone} ${formatPhone(customer.phone)}`,
    meter: say.byMeter,
    code: customer.code ? `${say.byCode} ${customer.code}` : say.byCode,
    place: say.byPlace,
  }[by];
  return (
    <Link
      href={`/customers/${customer.id}`}
      className="row"
      aria-current={isShown ? 'true' : undefined}
      onClick={(event) => {
        if (onShow === undefined) return;
        event.preventDefault();
        onShow(customer.id);
      }}
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{customer.name}</span>
        {customer.place !== '' && (
          <span className="block truncate text-small text-soft">{customer.place}</span>
        )}
        {matched && (
          <span className="tag text-accent">
            <Icon name="check" size={14} />
            {matched}
          </span>
        )}
      </span>
      {business && (
        <span className="text-right text-small">
          <BalanceWords balance={hit.balance} currency={business.currency} />
        </span>
      )}
    </Link>
  );
}
