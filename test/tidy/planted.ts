// What proves a house law: small projects that break it, each with the exact sentence the law must
// say, and near misses that it must let pass.

/** A project as path -> text. */
export type Project = Readonly<Record<string, string>>;

export type Planted = {
  readonly law: string;
  readonly breaches: readonly (readonly [project: Project, says: string])[];
  readonly nearMisses: readonly Project[];
};
