// What a file of the journal is written from: entries, and the chart that they post to.
import type { JournalEntry } from '../../shared/books/answers.ts';

export type Chart = readonly {
  readonly code: string;
  readonly name: string;
  readonly type: string;
}[];

export type ExportedEntry = JournalEntry & { readonly deviceCode: string };
