// The in-memory index of `useFind`: built once, brought up to date by row versions.
export type SearchIndex = {
  readonly rebuildCount: () => number;
};
