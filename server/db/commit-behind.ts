// Sends a transaction's last statements and its commit in one flight: the round trip between them
// is saved. The commit leaves only behind statements that have all left, whole and in order; if one
// of them fails, Postgres answers the commit with a rollback.

/** A statement that was made and not sent yet: a query of the driver, whatever it answers. */
export type Statement = Promise<unknown> & { readonly execute: () => Promise<unknown> };

export type CommitBehind = {
  /** The statements leave, and the commit with them: nothing may be asked of it afterwards. */
  send(statements: readonly Statement[]): Promise<void>;
  /** Whether the commit has left: from then on a lost connection leaves its fate unknown. */
  isSent(): boolean;
  /** Whether the driver could not write a statement out: it mistakes answers from then on. */
  isSpoilt(): boolean;
};

type Ways = {
  /** From here on the transaction refuses further queries. */
  readonly close: () => void;
  /** Sends the commit; resolves when it was one. */
  readonly commit: () => Promise<void>;
};

export function makeCommitBehind({ close, commit }: Ways): CommitBehind {
  const refused = new Set<Statement>();
  let isSent = false;
  return {
    isSent: () => isSent,
    isSpoilt: () => refused.size > 0,
    send: async (statements) => {
      for (const one of statements) noteRefusals(one, refused);
      const answers = statements.map((one) => one.execute());
      // The driver hands a query over one turn of promises after it was asked to.
      await null;
      // What the driver holds back is waited for: it may never leave.
      if (refused.size > 0 || !statements.every(hasLeft)) await Promise.all(answers);
      for (const one of statements) forbidRetry(one);
      close();
      isSent = true;
      const committed = commit();
      const told = await Promise.allSettled([...answers, committed]);
      // The first that failed says why; the commit behind it only that it was none.
      for (const one of told) if (one.status === 'rejected') throw one.reason;
    },
  };
}

/** The driver rejects at once, through this member, what it can't write out. */
function noteRefusals(statement: Statement, refused: Set<Statement>): void {
  const reject: unknown = Reflect.get(statement, 'reject');
  if (typeof reject !== 'function') throw new Error('The driver changed: no query can be followed');
  Reflect.set(statement, 'reject', (error: unknown): unknown => {
    if (!isOfPostgres(error)) refused.add(statement);
    return Reflect.apply(reject, undefined, [error]);
  });
}

const isOfPostgres = (error: unknown) => error instanceof Error && error.name === 'PostgresError';

/**
 * The driver notes the backend on a query as it writes it to the connection. Of one that it does
 * not know yet it asks what its values are first, and writes the values with the answer.
 */
function hasLeft(statement: Statement): boolean {
  const state: unknown = Reflect.get(statement, 'state');
  if (state === undefined) throw new Error('The driver changed: no query can be followed');
  return state !== null && !Reflect.get(statement, 'describeFirst');
}

/** A plan that Postgres forgot makes the driver send a query anew: by then behind the commit. */
function forbidRetry(statement: Statement): void {
  Reflect.set(statement, 'prepared', false);
}
