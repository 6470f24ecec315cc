// What the office asks when a phone makes trouble, as plain lines to copy: no customer, no name, no
// secret; in English, whatever the phone speaks.
import type { PhoneState } from '../store/select-phone-state.ts';
import type { Store } from '../store/store.ts';

export type StorageUse = { readonly usedBytes: number; readonly quotaBytes: number };

type Around = {
  readonly store: Pick<Store, 'session' | 'world'>;
  readonly use: StorageUse | null;
  readonly language: string;
};

/** One `name: value` a line. */
export function diagnosticsOf(state: PhoneState, { store, use, language }: Around): string {
  const { session, world } = store;
  const space = use === null ? 'unknown' : `${use.usedBytes} of ${use.quotaBytes} bytes`;
  const known: readonly (readonly [string, unknown])[] = [
    ['phone', session.deviceCode],
    ['device', session.deviceId],
    ['tenant', session.tenantId],
    ['version', world.appVersion],
    ['browser', world.deviceLabel],
    ['language', language],
    ['clock', new Date(world.now()).toISOString()],
    ['clock offset', `${state.offsetMs} ms`],
    ['last contact', state.lastContactAt],
    ['not sent', state.unsentCount],
    ['oldest not sent', state.oldestUnsentAt],
    ['needs fixing', state.apartCount],
    ['customers', state.customerCount],
    ['entries', state.factCount],
    ['pull complete', state.isReady],
    ['up to version', state.cursorVersion],
    ['book', state.lineage],
    ['storage kept', state.isStorageKept],
    ['space', space],
    ['recoveries', state.recovery === null ? 0 : `${state.recovery.count} (${state.recovery.why})`],
  ];
  return known.map(([name, value]) => `${name}: ${value ?? 'none'}`).join('\n');
}

/** 1.4 MB; whole megabytes from 10 on. */
export function inMegabytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
