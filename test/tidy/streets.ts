// Who may import whom. Streets are one-way: shared sees nobody, client and server meet only in
// shared/, and inside a room foundations come in order, then capabilities, then composers.
import type { Law, Reach, Source } from './tree.ts';

const mayEnter: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  server: ['server', 'shared', 'package.json'],
  client: ['client', 'shared'],
  test: ['client', 'server', 'shared', 'test', 'package.json', 'vite.config.ts'],
};

/** Slices that others stand on, lowest first. Every other slice is a capability. */
const foundations: Readonly<Record<string, readonly string[]>> = {
  shared: ['kernel', 'ledger'],
  server: ['db', 'api', 'people', 'sync', 'runs'],
  client: ['store', 'app'],
};

/** Foundations that stand below the register of facts, and so must not know it. */
const belowRegister = new Set(['server/db']);

/** The register's decoders are written with this one pure library. */
const pureLibraries = new Set(['zod', 'zod/mini']);

type Place = { readonly room: string; readonly slice: string };

export const importsRunOneWay: Law = {
  name: 'imports run one way',
  breaches: ({ sources }) =>
    sources.flatMap((source) =>
      source.reaches.flatMap((reach) => {
        const complaint = reach.isLocal
          ? localComplaint(source, reach)
          : packageComplaint(source, reach);
        return complaint === undefined ? [] : [`${source.path}:${reach.line} ${complaint}`];
      }),
    ),
};

export const importsNameTheirFile: Law = {
  name: 'imports name their file',
  breaches: ({ sources }) =>
    sources.flatMap(({ path, reaches }) =>
      reaches
        .filter(({ target, isLocal }) => isLocal && !/\.[a-z]+$/.test(target))
        .map(({ target, line }) => `${path}:${line} imports ${target} without its extension`),
    ),
};

export const noImportCycles: Law = {
  name: 'no import cycles',
  breaches: ({ sources }) => {
    const graph = new Map(
      sources.map(({ path, reaches }) => [path, reaches.filter(({ isLocal }) => isLocal)]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const follow = (path: string, trail: readonly string[]) => {
      const met = trail.indexOf(path);
      if (met >= 0) cycles.push([...trail.slice(met), path].join(' -> '));
      if (met >= 0 || done.has(path)) return;
      for (const { target } of graph.get(path) ?? []) follow(target, [...trail, path]);
      done.add(path);
    };
    for (const { path } of sources) follow(path, []);
    return cycles;
  },
};

function localComplaint(source: Source, { target }: Reach): string | undefined {
  if (source.room === '') return undefined;
  const there = placeOf(target);
  if (!mayEnter[source.room]?.includes(there.room)) {
    return `reaches out of its room: ${source.room} must not see ${target}`;
  }
  if (source.room === 'test') return undefined;
  return source.room === there.room
    ? roomComplaint(source, there, target)
    : registerComplaint(source, there, target);
}

/** Inside one room: composers see all, foundations look down, capabilities see foundations. */
function roomComplaint(source: Source, there: Place, target: string): string | undefined {
  const { room, slice } = source;
  if (slice === '' || slice === there.slice || `${room}/${slice}` === 'server/cli')
    return undefined;
  if (there.slice === '') return `looks up at the composer ${target}`;
  const order = foundations[room] ?? [];
  const here = order.indexOf(slice);
  const below = order.indexOf(there.slice);
  if (here >= 0) return below >= 0 && below < here ? undefined : `looks up the street at ${target}`;
  return below >= 0 ? undefined : `crosses into the capability ${there.slice}: ${target}`;
}

function registerComplaint(source: Source, there: Place, target: string): string | undefined {
  const here = `${source.room}/${source.slice}`;
  return there.slice === '' && belowRegister.has(here)
    ? `${here} stands below the register and must not see ${target}`
    : undefined;
}

function packageComplaint(source: Source, { target }: Reach): string | undefined {
  if (source.room === 'shared' && !pureLibraries.has(target)) {
    return `shared imports the package ${target}`;
  }
  return source.room === 'client' && target.startsWith('node:')
    ? `the client imports ${target}, which no browser has`
    : undefined;
}

function placeOf(path: string): Place {
  const [room = '', ...rest] = path.split('/');
  return { room, slice: rest.length > 1 ? (rest[0] ?? '') : '' };
}
