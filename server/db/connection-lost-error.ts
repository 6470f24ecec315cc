// The refusal of every query whose connection is gone. Nothing may continue on another connection,
// because there the transaction that the caller believes in does not exist.

/** A connection was lost, or could not be made. `duringCommit`: whether it happened is unknown. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
  readonly code = 'TX_CONN_LOST';
  readonly duringCommit: boolean;

  constructor(why: string, options: { cause?: unknown; duringCommit?: boolean } = {}) {
    super(`The connection to the database was lost: ${why}`, { cause: options.cause });
    this.duringCommit = options.duringCommit ?? false;
  }
}
