// Which facts are applied and which are kept apart. Facts are admitted, not judged: only what is
// malformed, forbidden or impossible to post is refused, whole and with its reason.
import { ask, type Fact } from '../../shared/facts.ts';
import { addDays, type Day, dayIn } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { defaultChart } from '../../shared/ledger/chart.ts';
import type { IssueKind } from '../../shared/ledger/fact.ts';
import type { OpenItem } from '../../shared/ledger/open-item.ts';
import type { Posting } from '../../shared/ledger/posting.ts';
import type { FactRefusalCode } from '../../shared/protocol.ts';
import { isAboutTarget, isTheirsToVoid } from '../../shared/voids/void-rules.ts';
import { type Arrived, type Batch, sideOf, type Told } from './batch.ts';
import { clocksOf } from './device-clock.ts';
import { groupBy } from './group-by.ts';
import { type Homes, homesOf, isElsewhere, settleIn } from './homes.ts';
import type { Known } from './load.ts';
import type { Loaded } from './load-group.ts';

/** An accepted fact with all that its definition says of it in its business. */
export type Accepted = Told & {
  readonly sha256: string;
  readonly business: Business;
  /** Whether its author belongs to the office. */
  readonly isByOffice: boolean;
  readonly isFromServer: boolean;
  readonly postings: readonly Posting[];
  readonly openItem: OpenItem | null;
  readonly issues: Set<IssueKind>;
};

export type Refused = {
  readonly code: FactRefusalCode;
  readonly words: string;
};

export type Admission =
  | { readonly type: 'accepted'; readonly accepted: Accepted }
  | { readonly type: 'refused'; readonly refused: Refused }
  /** The same fact is here already, under this or another number. */
  | { readonly type: 'repeated'; readonly known: Known }
  /** The same fact stands earlier in this very group. */
  | { readonly type: 'twin'; readonly of: Accepted };

export type Admitted = {
  readonly batch: Batch;
  readonly arrived: Arrived;
  readonly admission: Admission;
};

type Grounds = Pick<
  Loaded,
  'devices' | 'businesses' | 'known' | 'customers' | 'accounts' | 'meters' | 'targets'
>;

/** Decides on every fresh fact of a group, in the order of arrival. */
export function admit(
  fresh: readonly { readonly batch: Batch; readonly arrived: Arrived }[],
  { devices, businesses, known, targets, ...rows }: Grounds,
): readonly Admitted[] {
  const knownById = groupBy(known, (one) => one.factId);
  const inGroup = new Map<FactId, First>();
  const homes = homesOf(rows);
  const notBeforeMs = clocksOf(devices);
  const grounds = new Map(
    [...businesses].map(([id, business]) => [id, { business, codes: chartCodes(business) }]),
  );
  return fresh.map(({ batch, arrived }) => {
    const admission = decideOne(batch, arrived, {
      ...{ grounds, knownById, inGroup, homes, targets },
      notBeforeMs: notBeforeMs(batch, arrived),
    });
    if (admission.type === 'accepted') settleIn(admission.accepted, homes);
    const { factId, sha256 } = arrived;
    if (factId !== null && !inGroup.has(factId)) inGroup.set(factId, { sha256, admission });
    return { batch, arrived, admission };
  });
}

type Ground = { readonly business: Business; readonly codes: ReadonlySet<string> };

/** What came first under an id in this group, taken or not. */
type First = { readonly sha256: string; readonly admission: Admission };

type Context = {
  readonly grounds: ReadonlyMap<string, Ground>;
  /** All that ever came under an id: at most one was applied, others may have been refused. */
  readonly knownById: ReadonlyMap<FactId | null, readonly Known[]>;
  readonly inGroup: ReadonlyMap<FactId, First>;
  readonly homes: Homes;
  readonly targets: Loaded['targets'];
  /** Before this nothing of its device was written down any more, in Unix milliseconds. */
  readonly notBeforeMs: number;
};

function decideOne(batch: Batch, arrived: Arrived, context: Context): Admission {
  const earlier = arrived.factId === null ? null : earlierOf(arrived, arrived.factId, context);
  if (earlier !== null) return earlier;
  if (batch.isQuarantined) return refused('quarantined', QUARANTINED);
  if (!arrived.decoded.ok) return refused('malformed', arrived.decoded.words);
  const { told } = arrived.decoded;
  const { fact } = told;
  const mayRecord = ask(fact, (definition) => definition.mayRecord);
  if (!mayRecord.includes(batch.pusher.role)) {
    return refused('forbidden', `a ${batch.pusher.role} may not record ${fact.type}`);
  }
  const ground = context.grounds.get(fact.businessId);
  if (ground === undefined) return refused('impossible', 'its business is not known here');
  if (isElsewhere(told, context.homes)) {
    return refused('impossible', 'its customer, account or meter is of another business');
  }
  const early = tooEarly(fact, dayIn(ground.business.zone, batch.receivedMs));
  if (early !== null) return refused('impossible', early);
  const isByOffice = OFFICE.includes(batch.pusher.role);
  if (!isByOffice && isOfAnother(told, ground, context))
    return refused('not_yours_to_void', NOT_YOURS);
  const isFromServer = batch.isFromServer === true;
  return acceptOne({ sha256: arrived.sha256, told, isByOffice, isFromServer }, ground);
}

/**
 * What binds all that comes later is held against the server's day: a phone that takes today for
 * 2099 neither closes the books up to then nor has the last word on what a credit settles.
 */
function tooEarly(fact: Fact, today: Day): string | null {
  const isOpen = fact.type === 'period.closed' && fact.body.throughDay >= today;
  if (isOpen) return 'a day that is not over can not be closed';
  const isAhead = fact.type === 'payment.allocated' && fact.day > addDays(today, 1);
  return isAhead ? 'its day is still to come' : null;
}

const QUARANTINED = 'its phone was shut out; the office keeps it and looks at it first';
const NOT_YOURS = 'what it voids was recorded by another person or on another day';

/**
 * True for a void of a known fact that is not its author's to undo. One that is about something
 * else than its target is admitted: it undoes nothing, whoever sent it.
 */
function isOfAnother(
  { fact, voids, ...told }: Told,
  { business }: Ground,
  { targets, inGroup, notBeforeMs }: Context,
): boolean {
  if (voids === null) return false;
  const here = inGroup.get(voids)?.admission;
  const target =
    here?.type === 'accepted' ? sideOf(here.accepted, here.accepted.business) : targets.get(voids);
  const own = sideOf({ fact, ...told }, business);
  if (target === undefined || !isAboutTarget(own, target)) return false;
  // A clock that was set back does not bring back the day on which the office had it already.
  const held = here === undefined ? targets.get(voids) : undefined;
  const isLater = held !== undefined && held.receivedDay < dayIn(business.zone, notBeforeMs);
  return isLater || !isTheirsToVoid({ ...own, isByOffice: false }, target);
}

const IN_THE_BOOK = 'another fact with this id is in the book already';
const KEPT_APART = 'another fact with this id is kept apart; record it anew';

/** What the first fact under an id makes of one that comes later; null for the first. */
function earlierOf(arrived: Arrived, id: FactId, { knownById, inGroup }: Context) {
  const before = knownById.get(id) ?? [];
  const known = before.find((one) => one.sha256 === arrived.sha256);
  if (known !== undefined) return { type: 'repeated', known } as const;
  if (before.length > 0) {
    const isApplied = before.some(({ outcome }) => outcome === 'applied');
    return refused('id_reused', isApplied ? IN_THE_BOOK : KEPT_APART);
  }
  const first = inGroup.get(id);
  if (first === undefined) return null;
  if (first.sha256 !== arrived.sha256) {
    return refused('id_reused', 'another fact with this id came with it');
  }
  const { admission } = first;
  return admission.type === 'accepted'
    ? ({ type: 'twin', of: admission.accepted } as const)
    : admission;
}

type Come = Pick<Accepted, 'sha256' | 'isByOffice' | 'isFromServer'> & { readonly told: Told };

function acceptOne({ told, ...come }: Come, { business, codes }: Ground): Admission {
  const { fact } = told;
  const impossible = ask(fact, (definition, own) => definition.refuse(own, business));
  if (impossible !== null) return refused('impossible', impossible);
  const postings = ask(fact, (definition, own) => definition.post(own, business));
  const missing = postings.find((leg) => !codes.has(leg.account));
  if (missing !== undefined) {
    return refused('impossible', `its business keeps no ledger account ${missing.account}`);
  }
  const openItem = ask(fact, (definition, own) => definition.openItem(own, business));
  return {
    type: 'accepted',
    accepted: { ...told, ...come, business, postings, openItem, issues: new Set() },
  };
}

const chartCodes = ({ trade }: Business): ReadonlySet<string> => {
  const codes = codesOf.get(trade) ?? new Set(defaultChart(trade).map((line) => line.code));
  codesOf.set(trade, codes);
  return codes;
};

const codesOf = new Map<Business['trade'], ReadonlySet<string>>();

const refused = (code: FactRefusalCode, words: string): Admission => ({
  type: 'refused',
  refused: { code, words },
});
