// One line of a statement: the entries it may be, a customer whose payment it is, an entry by hand
// that books it, or a reason to set it aside.
import { useState } from 'react';
import type {
  OpenEntry,
  OpenLine,
  Reconciliation,
  SuggestedPerson,
} from '../../shared/books/reconcile-answers.ts';
import { daysBetween } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { sumMoney } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { defaultChart } from '../../shared/ledger/chart.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Select } from '../app/Select.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { EntryFigures } from './OpenEntries.tsx';
import { PayerChoice } from './PayerChoice.tsx';
import { reconcileWords } from './reconcile-words.ts';
import { type Matching, useMatching } from './use-matching.ts';

export type LineSheetProps = {
  readonly line: OpenLine;
  readonly found: Reconciliation;
  readonly business: Business;
  readonly person: SuggestedPerson | null;
  readonly suggested: OpenEntry | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

type Way = 'match' | 'customer' | 'other' | 'aside';

export function LineSheet(props: LineSheetProps) {
  const { line, found, business, person, suggested, onDone, onClose } = props;
  const say = useWords(reconcileWords);
  const language = useLanguage();
  const matching = useMatching({ business, account: found.account }, line);
  const near = nearEntries(line, found.entries);
  const [way, setWay] = useState<Way>(() => firstWay(line, near));
  const ways: readonly (readonly [Way, string])[] = [
    ['match', say.match],
    ['customer', say.customer],
    ['other', say.other],
    ['aside', say.setAside],
  ];
  const offered = ways.filter(([value]) => value !== 'customer' || line.amount > 0);
  const after = (isSaved: boolean) => {
    if (!isSaved) return;
    announce(say.saved);
    onDone();
  };
  const shared = { ...props, matching, after };
  return (
    <Sheet title={formatDay(line.day, language)} onClose={onClose}>
      <BigMoney amount={line.amount} currency={business.currency} />
      <p className="[overflow-wrap:anywhere]">
        {[line.text, line.reference].filter(Boolean).join(' · ')}
      </p>
      <NotSaved failure={matching.failure} />
      <Chips
        legend={say.lines}
        options={offered.map(([value, label]) => ({ value, label }))}
        value={way}
        onChange={setWay}
      />
      {way === 'match' && <ChooseEntries {...shared} near={near} first={suggested} />}
      {way === 'customer' && (
        <PayerChoice
          line={line}
          business={business}
          person={person}
          isBusy={matching.isBusy}
          onChoose={(payer) => void matching.payment(payer).then(after)}
        />
      )}
      {way === 'other' && <BookIt {...shared} />}
      {way === 'aside' && <SetAside {...shared} />}
    </Sheet>
  );
}

function firstWay(line: OpenLine, near: readonly OpenEntry[]): Way {
  if (near.some(({ amount }) => amount === line.amount)) return 'match';
  if (line.amount > 0) return 'customer';
  return near.length > 0 ? 'match' : 'other';
}

const DAYS_APART = 10;
const OFFERED = 20;

/** Of one amount first, then those of some days around. */
function nearEntries(line: OpenLine, entries: readonly OpenEntry[]): readonly OpenEntry[] {
  const isSame = ({ amount }: OpenEntry) => amount === line.amount;
  const apart = ({ day }: OpenEntry) => Math.abs(daysBetween(day, line.day));
  const isLikely = (entry: OpenEntry) =>
    apart(entry) <= DAYS_APART && entry.amount > 0 === line.amount > 0;
  return entries
    .filter((entry) => isSame(entry) || isLikely(entry))
    .toSorted((a, b) => Number(isSame(b)) - Number(isSame(a)) || apart(a) - apart(b))
    .slice(0, OFFERED);
}

type WayProps = LineSheetProps & {
  readonly matching: Matching;
  readonly after: (isSaved: boolean) => void;
};

type EntriesProps = WayProps & {
  readonly near: readonly OpenEntry[];
  readonly first: OpenEntry | null;
};

function ChooseEntries({ line, business, near, first, matching, after }: EntriesProps) {
  const say = useWords(reconcileWords);
  const [chosenIds, setChosenIds] = useState<readonly FactId[]>(first === null ? [] : [first.id]);
  const chosen = near.filter(({ id }) => chosenIds.includes(id));
  const sum = sumMoney(chosen.map(({ amount }) => amount));
  const toggle = (id: FactId) =>
    setChosenIds(
      chosenIds.includes(id) ? chosenIds.filter((one) => one !== id) : [...chosenIds, id],
    );
  const owners = new Set(chosen.map(({ customerId }) => customerId));
  const [owner = null] = owners;
  const save = () =>
    matching.match({
      entryIds: chosen.map(({ id }) => id),
      customerId: owners.size === 1 ? owner : null,
    });
  if (near.length === 0) return <p className="text-soft">{say.noEntries}</p>;
  return (
    <>
      <ul className="card rows">
        {near.map((entry) => (
          <li key={entry.id}>
            <label className="row">
              <input
                type="checkbox"
                className="size-6 flex-none"
                checked={chosenIds.includes(entry.id)}
                onChange={() => toggle(entry.id)}
              />
              <EntryFigures entry={entry} business={business} />
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className="flex justify-between gap-3">
        <span>{say.chosen}</span>
        <span className="money">
          {formatMoney(sum, business.currency)} / {formatMoney(line.amount, business.currency)}
        </span>
      </p>
      <Button
        tone="primary"
        isWide
        isBusy={matching.isBusy}
        isDisabled={chosen.length === 0 || sum !== line.amount}
        onClick={() => void save().then(after)}
      >
        {say.match}
      </Button>
    </>
  );
}

const CHARGES = '6400';
const EQUITY = '3100';

function BookIt({ line, found, business, matching, after }: WayProps) {
  const say = useWords(reconcileWords);
  const [code, setCode] = useState<string>(line.amount < 0 ? CHARGES : EQUITY);
  const accounts = defaultChart(business.trade).filter(
    (one) => one.code !== '1200' && one.code !== found.account,
  );
  return (
    <>
      <Select
        label={say.account}
        value={code}
        options={accounts.map((one) => ({
          value: `${one.code}`,
          label: `${one.code} ${one.name}`,
        }))}
        onChange={setCode}
      />
      <Button
        tone="primary"
        isWide
        isBusy={matching.isBusy}
        onClick={() => void matching.entry(code).then(after)}
      >
        {say.bookIt}
      </Button>
    </>
  );
}

function SetAside({ matching, after }: WayProps) {
  const say = useWords(reconcileWords);
  const [reason, setReason] = useState('');
  return (
    <>
      <Field label={say.whyAside} value={reason} onChange={setReason} maxLength={200} isRequired />
      <Button
        isWide
        isBusy={matching.isBusy}
        isDisabled={reason.trim() === ''}
        onClick={() => void matching.setAside(reason.trim()).then(after)}
      >
        {say.setAside}
      </Button>
    </>
  );
}
