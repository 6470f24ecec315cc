// A round's stops in a new order: which of them get another place, so that few of them change. A
// stop that keeps its place among those that stay is not touched.

export type Placed = { readonly id: string; readonly stopOrder: number };

const STEP = 10;
const LAST_PLACE = 1_000_000;

/** New places by id, for stops given in the order that is wanted; none for those that stay. */
export function newPlaces(wanted: readonly Placed[]): ReadonlyMap<string, number> {
  const staying = longestRising(wanted);
  const places = new Map<string, number>();
  let before = 0;
  for (let at = 0; at < wanted.length; ) {
    const stop = wanted[at];
    if (stop === undefined) break;
    if (staying.has(stop.id)) {
      before = stop.stopOrder;
      at += 1;
      continue;
    }
    const run = runOfMoved(wanted, at, staying);
    const next = wanted[at + run.length]?.stopOrder;
    const step = next === undefined ? STEP : Math.floor((next - before) / (run.length + 1));
    if (step < 1 || before + step * run.length > LAST_PLACE) return allAnew(wanted);
    for (const { id } of run) {
      before += step;
      places.set(id, before);
    }
    at += run.length;
  }
  return places;
}

function runOfMoved(wanted: readonly Placed[], from: number, staying: ReadonlySet<string>) {
  const rest = wanted.slice(from);
  const end = rest.findIndex(({ id }) => staying.has(id));
  return end === -1 ? rest : rest.slice(0, end);
}

/** There is no room between two of them: every stop gets a place, ten apart. */
function allAnew(wanted: readonly Placed[]): ReadonlyMap<string, number> {
  const placed = wanted.map(({ id, stopOrder }, at) => [id, stopOrder, (at + 1) * STEP] as const);
  const changed = placed.filter(([, held, place]) => held !== place);
  return new Map(changed.map(([id, , place]) => [id, place]));
}

/** Ids of a longest part whose places rise already, by patience: n log n. */
function longestRising(wanted: readonly Placed[]): ReadonlySet<string> {
  const ends: number[] = [];
  const before: number[] = [];
  wanted.forEach(({ stopOrder }, at) => {
    if (stopOrder < 1) return;
    const found = ends.findIndex((end) => (wanted[end]?.stopOrder ?? 0) >= stopOrder);
    const pile = found === -1 ? ends.length : found;
    before[at] = ends[pile - 1] ?? -1;
    ends[pile] = at;
  });
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const id = wanted[at]?.id;
    if (id !== undefined) kept.add(id);
  }
  return kept;
}
