// Where a database is: the same shape for the embedded one and for a DATABASE_URL.

/** A connection string, or the private address of an embedded Postgres. */
export type DatabaseTarget =
  | { readonly url: string }
  | {
      readonly path?: string;
      readonly host?: string;
      readonly port?: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };
