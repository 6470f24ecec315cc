// Imports a statement: a file is read on this phone, by columns that were found or chosen, what was
// found is shown, and only new lines are recorded. Rows that are no lines are told.

import { newLines, numbered } from '../../shared/books/equal-lines.ts';
import type { LeftOut, ReadStatement } from '../../shared/books/read-bank-statement.ts';
import { heldLinesSchema } from '../../shared/books/reconcile-answers.ts';
import { LINES_A_STATEMENT, type StatedAccount } from '../../shared/books/statement-imported.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Answered } from '../app/OfficeFrame.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { BankColumnsForm } from './BankColumnsForm.tsx';
import { bankColumnsWords } from './bank-columns-words.ts';
import { reconcileWords } from './reconcile-words.ts';
import { type BankFile, useBankFile } from './use-bank-file.ts';
import { useBooks } from './use-books.ts';

export type ImportStatementProps = {
  readonly business: Business;
  readonly account: StatedAccount;
  readonly onClose: () => void;
};

export function ImportStatement({ business, account, onClose }: ImportStatementProps) {
  const say = useWords(reconcileWords);
  const sayColumns = useWords(bankColumnsWords);
  const { file, read, open, choose, byHand, keep } = useBankFile({ business, account });
  return (
    <Sheet title={`${say.import} · ${say[account]}`} onClose={onClose}>
      <p className="text-soft">{say.importWhat}</p>
      <label className="label" htmlFor="statement-file">
        {say.file}
      </label>
      <input
        id="statement-file"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        className="field"
        onChange={(event) => void open(event.target.files?.[0])}
      />
      {file?.rows.length === 0 && <Notice tone="bad">{say.unreadable}</Notice>}
      {file?.isByHand && (
        <BankColumnsForm file={file} read={read} currency={business.currency} onChoose={choose} />
      )}
      {file && read && (
        <NewLines
          key={file.ids[0] ?? file.name}
          business={business}
          account={account}
          opened={{ ...file, read }}
          onSaved={keep}
          onClose={onClose}
        />
      )}
      {file && file.rows.length > 0 && !file.isByHand && (
        <Button isWide onClick={byHand}>
          {sayColumns.choose}
        </Button>
      )}
    </Sheet>
  );
}

type NewLinesProps = ImportStatementProps & {
  readonly opened: BankFile & { readonly read: ReadStatement };
  readonly onSaved: () => void;
};

function NewLines({ business, account, opened, onSaved, onClose }: NewLinesProps) {
  const say = useWords(reconcileWords);
  const language = useLanguage();
  const saving = useSaving();
  const asked = useBooks(`${business.id}/statement-lines/${account}`, heldLinesSchema);
  const { read, ids, name } = opened;
  const [first, last] = [read.lines.at(0), read.lines.at(-1)];
  const all = numbered(read.lines);
  const save = async (lines: ReadStatement['lines']) => {
    for (const [part, id] of ids.entries()) {
      const own = lines.slice(part * LINES_A_STATEMENT, (part + 1) * LINES_A_STATEMENT);
      if (own.length === 0) break;
      const isWhole = part === 0 && own[0] === all[0];
      const body = {
        account,
        source: name,
        opening: isWhole ? read.opening : null,
        lines: [...own],
      };
      const draft = { type: 'statement.imported', businessId: business.id, id } as const;
      if ((await saving.save({ ...draft, body: () => body })) === null) return;
    }
    onSaved();
    announce(say.saved);
    onClose();
  };
  return (
    <Answered of={asked}>
      {(held) => {
        const lines = newLines(all, held.lines);
        const known = read.lines.length - lines.length;
        return (
          <>
            {first && last && (
              <p>
                {say.found(
                  read.lines.length,
                  formatDay(first.day, language),
                  formatDay(last.day, language),
                )}{' '}
                {known > 0 && say.known(known)}
              </p>
            )}
            <NotLines rows={read.leftOut} />
            <NotSaved failure={saving.failure} />
            {lines.length === 0 ? (
              <Notice tone="warn">{say.noLines}</Notice>
            ) : (
              <Button tone="primary" isWide isBusy={saving.isBusy} onClick={() => void save(lines)}>
                {say.importLines(lines.length)}
              </Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}

const ROWS_SHOWN = 5;

function NotLines({ rows }: { readonly rows: readonly LeftOut[] }) {
  const say = useWords(reconcileWords);
  if (rows.length === 0) return null;
  return (
    <div className="text-small text-soft">
      <p>{say.leftOut(rows.length)}</p>
      <ul>
        {rows.slice(0, ROWS_SHOWN).map(({ row, reason, text }) => (
          <li key={row} className="break-words">
            {say.row(row)}, {say[reason]}: {text}
          </li>
        ))}
      </ul>
      {rows.length > ROWS_SHOWN && <p>{say.more(rows.length - ROWS_SHOWN)}</p>}
    </div>
  );
}
