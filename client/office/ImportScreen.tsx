// Brings in a list of customers: the file, what its columns hold, what becomes of each row, and,
// once somebody says so, the facts. A list that was brought in before brings in nothing twice.
import { useState } from 'react';
import { Button } from '../app/Button.tsx';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Screen } from '../app/Screen.tsx';
import { Select } from '../app/Select.tsx';
import { useBusinesses } from '../store/use-businesses.ts';
import { useListedCustomers } from '../store/use-listed-customers.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { importWords } from './import-words.ts';
import { useImport } from './use-import.ts';

/** As many as a phone writes in a few minutes. */
const MOST_ROWS = 5_000;

export function ImportScreen() {
  const say = useWords(importWords);
  const businesses = useBusinesses() ?? [];
  const [chosenId, setChosenId] = useState('');
  const business = businesses.find(({ id }) => id === chosenId) ?? businesses[0];
  const list = useImport(business, useListedCustomers(business));
  const { listed, judged, progress } = list;
  return (
    <Screen
      title={say.title}
      subtitle={business?.name}
      back="/office"
      isWide
      action={listed === null ? undefined : <ImportAction list={list} />}
    >
      <div className="grid grid-cols-1 gap-5 pt-4">
        <p className="text-soft">{say.why}</p>
        <NotSaved failure={list.failure} />
        {progress.state === 'choosing' && (
          <>
            {businesses.length > 1 && (
              <Select
                label={say.business}
                value={business?.id ?? ''}
                options={businesses.map(({ id, name }) => ({ value: `${id}`, label: name }))}
                onChange={setChosenId}
              />
            )}
            <FileField onFile={(file) => void list.read(file)} />
          </>
        )}
        <ImportNotices list={list} />
        {listed !== null && progress.state === 'choosing' && listed.table.rows.length > 0 && (
          <ImportColumns table={listed.table} columns={listed.columns} onChange={list.setColumns} />
        )}
        {business && judged.length > 0 && (
          <ImportPreview judged={judged} currency={business.currency} />
        )}
      </div>
    </Screen>
  );
}

type ListProps = { readonly list: ReturnType<typeof useImport> };

const isTooLong = ({ listed }: ListProps['list']) => (listed?.table.rows.length ?? 0) > MOST_ROWS;

function ImportNotices({ list }: ListProps) {
  const say = useWords(importWords);
  const { listed, progress } = list;
  return (
    <>
      {progress.state === 'stopped' && <Notice tone="warn">{say.stopped(progress.done)}</Notice>}
      {progress.state === 'done' && <Notice tone="good">{say.done(progress.done)}</Notice>}
      {listed?.table.rows.length === 0 && <Notice tone="bad">{say.empty}</Notice>}
      {isTooLong(list) && <Notice tone="bad">{say.tooMany(MOST_ROWS)}</Notice>}
    </>
  );
}

function ImportAction({ list }: ListProps) {
  const say = useWords(importWords);
  const { judged, progress } = list;
  const count = judged.filter(({ out }) => out === null).length;
  const isWriting = progress.state === 'writing';
  if (progress.state === 'done') {
    return (
      <Button isWide onClick={list.again}>
        {say.another}
      </Button>
    );
  }
  return (
    <Button
      tone="primary"
      isWide
      isBusy={isWriting}
      isDisabled={count === 0 || isTooLong(list)}
      onClick={() => void list.write()}
    >
      {isWriting ? say.at(progress.done, progress.all) : say.bringIn(count)}
    </Button>
  );
}

function FileField({ onFile }: { readonly onFile: (file: File) => void }) {
  const say = useWords(importWords);
  const [name, setName] = useState('');
  return (
    <label className="button button-plain w-full">
      <Icon name="receipt" size={22} />
      <span className="min-w-0 break-words">{name === '' ? say.file : name}</span>
      <input
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        className="sr-only"
        aria-label={say.file}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file === undefined) return;
          setName(file.name);
          onFile(file);
        }}
      />
    </label>
  );
}
