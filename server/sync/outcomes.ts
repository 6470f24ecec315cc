// What each fact of a batch is told, and what is kept apart of those that are not applied.
import type { FactOutcome, FactRefusalCode } from '../../shared/protocol.ts';
import type { Admitted } from './admit.ts';
import type { Arrived, Batch } from './batch.ts';
import type { Known } from './load.ts';
import type { NewHeldFact } from './writes.ts';

type Group = readonly { readonly batch: Batch; readonly fresh: readonly Arrived[] }[];

/** Outcomes in the order of each batch's facts; `version` is the transaction's. */
export function outcomesOf(
  admitted: readonly Admitted[],
  group: Group,
  version: number,
): readonly (readonly FactOutcome[])[] {
  const byArrived = new Map(admitted.map((one) => [one.arrived, outcomeOf(one, version)]));
  return group.map(({ fresh }) => fresh.flatMap((arrived) => byArrived.get(arrived) ?? []));
}

function outcomeOf({ arrived, admission }: Admitted, version: number): FactOutcome {
  const { factId: id, seq } = arrived;
  switch (admission.type) {
    case 'accepted':
      return applied(arrived, version, [...admission.accepted.issues]);
    case 'twin':
      return applied(arrived, version, [...admission.of.issues]);
    case 'repeated':
      return admission.known.outcome === 'applied'
        ? { ...knownOutcome(admission.known), seq }
        : { ...knownOutcome(admission.known), seq, version };
    case 'refused':
      return { id, seq, outcome: 'refused', version, refusal: admission.refused, issues: [] };
  }
}

const applied = (
  { factId: id, seq }: Arrived,
  version: number,
  issues: FactOutcome['issues'],
): FactOutcome => ({ id, seq, outcome: 'applied', version, refusal: null, issues });

/** The stored answer again. */
export function knownOutcome(known: Known): FactOutcome {
  const { factId: id, seq, outcome, version, refusalCode, refusalWords, issues } = known;
  const refusal = refusalCode === null ? null : { code: refusalCode, words: refusalWords ?? '' };
  return { id, seq, outcome, version, refusal, issues };
}

/** Refused facts whole, and a receipt for facts that were here already under another number. */
export function heldRows(admitted: readonly Admitted[]): readonly NewHeldFact[] {
  return admitted.flatMap(heldOf);
}

function heldOf(one: Admitted): readonly NewHeldFact[] {
  switch (one.admission.type) {
    case 'accepted':
      return [];
    case 'twin':
      return [heldRow(one, 'applied', null)];
    case 'repeated':
      return [heldRow(one, one.admission.known.outcome, refusalOf(one.admission.known))];
    case 'refused':
      return [heldRow(one, 'refused', one.admission.refused)];
  }
}

const refusalOf = ({ refusalCode: code, refusalWords }: Known) =>
  code === null ? null : { code, words: refusalWords ?? '' };

/** A fact that is kept apart: as it came, as text, because it may be no JSON for the database. */
export function heldRow(
  { batch, arrived }: Pick<Admitted, 'batch' | 'arrived'>,
  outcome: FactOutcome['outcome'],
  refusal: { readonly code: FactRefusalCode; readonly words: string } | null,
): NewHeldFact {
  return {
    deviceId: batch.pusher.deviceId,
    seq: arrived.seq,
    factId: arrived.factId,
    sha256: arrived.sha256,
    payload: JSON.stringify(arrived.raw),
    outcome,
    refusalCode: refusal?.code ?? null,
    refusalWords: refusal?.words ?? null,
    authorId: batch.pusher.personId,
  };
}
