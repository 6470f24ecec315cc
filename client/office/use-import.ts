// Bringing in a list: the file, what its columns hold, what becomes of each row, and the writing,
// row by row, with how far it is.
import { useRef, useState } from 'react';
import { type JudgedRow, judgeList } from '../../shared/customers/judge-list.ts';
import {
  guessColumns,
  type ListColumns,
  type ListTable,
  readTable,
} from '../../shared/customers/list-table.ts';
import { textOfFile } from '../../shared/kernel/text-of-file.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { useWords } from '../app/language.ts';
import { useSaving } from '../app/recording/use-saving.ts';
import type { KnownList } from '../store/use-listed-customers.ts';
import { draftsOfRow } from './import-drafts.ts';
import { importWords } from './import-words.ts';

export type Progress = {
  readonly state: 'choosing' | 'writing' | 'stopped' | 'done';
  readonly done: number;
  readonly all: number;
};

type Listed = { readonly table: ListTable; readonly columns: ListColumns };

const START: Progress = { state: 'choosing', done: 0, all: 0 };

export function useImport(business: Business | undefined, known: KnownList | undefined) {
  const say = useWords(importWords);
  const [listed, setListed] = useState<Listed | null>(null);
  const [progress, setProgress] = useState(START);
  /** As they were judged when the writing began: what is written is known from then on. */
  const [frozen, setFrozen] = useState<readonly JudgedRow[] | null>(null);
  const isRunning = useRef(false);
  const saving = useSaving();
  const judged =
    frozen ??
    (listed !== null && known !== undefined ? judgeList(listed.table, listed.columns, known) : []);
  const read = async (file: File) => {
    const table = readTable(textOfFile(new Uint8Array(await file.arrayBuffer())));
    setListed({ table, columns: guessColumns(table.header) });
    setFrozen(null);
    setProgress(START);
  };
  const write = async () => {
    if (isRunning.current || business === undefined || known === undefined) return;
    isRunning.current = true;
    setFrozen(judged);
    const rows = judged.filter(({ out }) => out === null);
    const into = {
      business,
      subtle: crypto.subtle,
      lastPlaces: new Map(known.lastPlaces),
      openingNote: say.openingNote,
    };
    let done = 0;
    const tell = (state: Progress['state']) => setProgress({ state, done, all: rows.length });
    tell('writing');
    for (const row of rows) {
      const drafts = await draftsOfRow(row, into);
      for (const draft of drafts) {
        if ((await saving.save(draft)) === null) {
          tell('stopped');
          isRunning.current = false;
          return;
        }
      }
      done += 1;
      tell('writing');
    }
    tell('done');
    isRunning.current = false;
  };
  const again = () => {
    setListed(null);
    setFrozen(null);
    setProgress(START);
  };
  const setColumns = (columns: ListColumns) => listed && setListed({ ...listed, columns });
  return { listed, judged, progress, failure: saving.failure, read, write, again, setColumns };
}
