// Faults planted on purpose: each is one named line of the product, what it becomes, and the test
// that must turn red by it. Nothing of the product is changed on disk.

export type Plant = {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly line: string;
  readonly becomes: string;
  readonly project: 'unit' | 'integration';
  readonly test: string;
};

const SYNC = 'test/integration/sync';
const STORE = 'test/unit/store';

type Row = readonly [name: string, file: string, line: string, becomes: string, test: string];

const ROWS: readonly Row[] = [
  [
    'no idempotency: a fact under another number counts as a new one',
    'server/sync/admit.ts',
    "if (known !== undefined) return { type: 'repeated', known } as const;",
    '',
    `${SYNC}/convergence.test.ts`,
  ],
  [
    'a copied phone is not told apart',
    'server/sync/receive.ts',
    'if (answer.sha256 !== sha256)',
    'if (sha256 === null)',
    `${SYNC}/resending.test.ts`,
  ],
  [
    'a gap in the sequence is taken',
    'server/sync/receive.ts',
    'if (seq !== expectedSeq)',
    'if (expectedSeq < 0)',
    `${SYNC}/resending.test.ts`,
  ],
  [
    'a restored server does not ask for what it lost',
    'server/sync/receive.ts',
    'if (batch.ackedSeq > device.lastSeq)',
    'if (batch.ackedSeq < 0)',
    `${SYNC}/devices.test.ts`,
  ],
  [
    'a pull ends before its last version',
    'server/sync/pull.ts',
    'isComplete: upTo === version,',
    'isComplete: true,',
    `${SYNC}/pull-model.test.ts`,
  ],
  [
    'a cursor of another scope goes on',
    'server/sync/pull.ts',
    'cursor.scope === scope.fingerprint &&',
    '',
    `${SYNC}/pulling.test.ts`,
  ],
  [
    'customers who left stay on the phone',
    'server/sync/pull-rows.ts',
    "if (stretch.type === 'keys' || scope.rounds === 'all') return [];",
    'if (scope !== null) return [];',
    `${SYNC}/pull-model.test.ts`,
  ],
  [
    'an unguarded pool: queries go on after the connection is lost',
    'server/db/guarded-sql.ts',
    'if (loss !== null) return query.reject(loss);',
    '',
    'test/db/guarded-pool.test.ts',
  ],
  [
    'a slot opens a second connection',
    'server/db/pool-slot.ts',
    "if (opened) throw die('it was closed');",
    '',
    'test/db/guarded-pool.test.ts',
  ],
  [
    'a commit that was a rollback counts as one',
    'server/db/guarded-pool.ts',
    "if (answer.command !== 'COMMIT')",
    "if (answer.command === '')",
    'test/db/guarded-pool.test.ts',
  ],
  [
    'no version is taken',
    'server/db/tenant-transaction.ts',
    'set version = version + 1 where',
    'set version = version where',
    'test/db/tenant-transaction.test.ts',
  ],
  [
    'an effect is dropped before the rows contain it',
    'client/store/apply-answer.ts',
    '...own, ...ack, lingers: 1 }',
    '...own, ...ack }',
    `${STORE}/sync.test.ts`,
  ],
  [
    'what was sent without a reply counts as never sent',
    'client/store/batch.ts',
    'mayBeKnown: row.mayBeKnown || !isFateKnown,',
    'mayBeKnown: row.mayBeKnown,',
    `${STORE}/sync.test.ts`,
  ],
  [
    'a balance is believed while the fate of a fact is open',
    'client/store/apply-answer.ts',
    '&& !unknown.has(row.id)',
    '',
    `${STORE}/sync.test.ts`,
  ],
  [
    'a page is stored on top of another state',
    'client/store/apply-answer.ts',
    'return isOnTop && !isOlder ? pulled : null;',
    'return isOnTop || !isOlder ? pulled : null;',
    `${STORE}/sync.test.ts`,
  ],
  [
    'an older balance replaces a newer one',
    'client/store/apply-pulled.ts',
    'row.version >= (held[place]?.version ?? 0)',
    'held.length > place',
    `${STORE}/sync.test.ts`,
  ],
  [
    'a phone that was renumbered starts its sequence anew',
    'client/store/pair.ts',
    'last: unsent.length }',
    'last: 0 }',
    `${STORE}/sync.test.ts`,
  ],
  [
    'a phone that differs from the server goes on',
    'client/store/digest.ts',
    'return JSON.stringify(own) !== JSON.stringify({ ...own, ...theirs });',
    'return theirs === null && own === null;',
    `${STORE}/digest.test.ts`,
  ],
  [
    'a tab that lost the lead asks again at once',
    'client/store/sync-loop.ts',
    'stopLiningUp = world.after(LINE_UP_MS, () => {',
    'queueMicrotask(() => {',
    `${STORE}/no-database.test.ts`,
  ],
  [
    'the watchdog does not see a loop that is stuck',
    'client/store/sync-loop.ts',
    'return oldest !== undefined && !isRecent(Date.parse(oldest.savedAt));',
    'return oldest === undefined;',
    `${STORE}/watchdog.test.ts`,
  ],
  [
    'the watchdog does not see a database that hangs',
    'client/store/sync-loop.ts',
    "if (error instanceof TookTooLong) return 'database_hung' as const;",
    'if (error instanceof TookTooLong) return null;',
    `${STORE}/watchdog.test.ts`,
  ],
  [
    'a request that nothing answers is waited for without end',
    'client/store/exchange.ts',
    'return await within(world, TIMEOUT_MS, ask(',
    'return await within(world, Number.MAX_SAFE_INTEGER, ask(',
    `${STORE}/loop.test.ts`,
  ],
  [
    'what is refused is not kept',
    'server/sync/outcomes.ts',
    "return [heldRow(one, 'refused', one.admission.refused)];",
    'return [];',
    `${SYNC}/malformed.test.ts`,
  ],
  [
    'what a phone that was shut out hands in is booked',
    'server/sync/receive.ts',
    'device.isRevoked ? { ...batch, isQuarantined: true as const } : batch',
    'batch',
    'test/integration/held.test.ts',
  ],
  [
    'a phone that was shut out keeps its copy',
    'client/store/sync.ts',
    'await wipe(book);',
    '',
    `${STORE}/steps.test.ts`,
  ],
  [
    'a rescue file is brought in under numbers of its own',
    'server/held/rescue.ts',
    'facts: [...facts],',
    'facts: facts.map((fact, n) => Object.assign({}, fact, { seq: owner.lastSeq + n + 1 })),',
    'test/integration/held.test.ts',
  ],
  [
    'a released fact is booked again by its phone',
    'server/held/take-step.ts',
    'if (await isTaken(tx, step)) return TAKEN;',
    '',
    'test/integration/held.test.ts',
  ],
  [
    'signing out leaves unsent facts behind without a word',
    'client/store/sign-in.ts',
    "if (count > 0) return { type: 'refused', count };",
    'if (count < 0) return { type: "refused", count };',
    `${STORE}/session.test.ts`,
  ],
  [
    'a receipt that was entered off paper counts twice',
    'server/sync/decide-receipts.ts',
    'if (isSpare(verdict)) spare.push({ ...placeOf(side), isUndone: false });',
    '',
    'test/integration/facts/receipts.test.ts',
  ],
];

export const plants: readonly Plant[] = ROWS.map(([name, file, line, becomes, test]) => ({
  name,
  file,
  line,
  becomes,
  test,
  project: test.startsWith('test/unit') ? 'unit' : 'integration',
}));
