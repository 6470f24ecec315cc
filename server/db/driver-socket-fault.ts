// The last line for a defect of postgres.js 3.4.9: a write on a connection that has just closed
// throws where nobody can catch it. Exactly that fault is counted and survived; anything else ends
// the process.

type FaultLog = { fatal(fields: { err: unknown }, message: string): void };

export type FaultWatch = { readonly count: () => number; readonly stop: () => void };

/** True for the driver's `null.write` TypeError, thrown from its own connection file. */
export function isDriverSocketFault(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false;
  if (error.message !== "Cannot read properties of null (reading 'write')") return false;
  return /[\\/]postgres[\\/](src|cjs[\\/]src)[\\/]connection\.js/.test(error.stack ?? '');
}

/** Installs the filter for this process. Any other uncaught error is logged and exits with 1. */
export function ignoreDriverSocketFault(log: FaultLog): FaultWatch {
  let faults = 0;
  const judge = (error: unknown) => {
    if (isDriverSocketFault(error)) {
      faults += 1;
      return;
    }
    log.fatal({ err: error }, 'An error that nobody caught');
    process.exit(1);
  };
  process.on('uncaughtException', judge);
  return {
    count: () => faults,
    stop: () => void process.off('uncaughtException', judge),
  };
}
