// Brings in the files of an old system: which business, what the amounts mean, a rehearsal that is
// the run itself rolled back, and the run.
import { useState } from 'react';
import { useSearch } from 'wouter';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { IMPORT_BYTES } from '../../shared/runs/run-job.ts';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { Select } from '../app/Select.tsx';
import { useBusinesses } from '../store/use-businesses.ts';
import { importWords } from './import-words.ts';
import { JobFound } from './JobFound.tsx';
import { JobNotices } from './JobNotices.tsx';
import { RehearseActions } from './RehearseActions.tsx';
import { type ChosenFiles, readFiles } from './read-files.ts';
import { useRunJob } from './use-run-job.ts';

export function ImportBookScreen() {
  const businesses = useBusinesses() ?? [];
  const asked = new URLSearchParams(useSearch()).get('business');
  const [chosenId, setChosenId] = useState<BusinessId | null>(null);
  const business = businesses.find(({ id }) => id === (chosenId ?? asked)) ?? businesses[0] ?? null;
  return (
    <OfficeFrame>
      {business !== null && (
        <ImportBook business={business} businesses={businesses} onBusiness={setChosenId} />
      )}
    </OfficeFrame>
  );
}

type ImportBookProps = {
  readonly business: Business;
  readonly businesses: readonly Business[];
  readonly onBusiness: (id: BusinessId) => void;
};

type Meaning = 'plain' | 'before' | 'whole';
const meanings: readonly Meaning[] = ['plain', 'before', 'whole'];

function ImportBook({ business, businesses, onBusiness }: ImportBookProps) {
  const say = useWords(importWords);
  const [name, setName] = useState('');
  const [meaning, setMeaning] = useState<Meaning>('plain');
  const [chosen, setChosen] = useState<ChosenFiles>({ type: 'none' });
  const job = useRunJob(({ undoes }) => undoes === null);
  const changing =
    <Value,>(change: (value: Value) => void) =>
    (value: Value) => {
      job.forget();
      change(value);
    };
  const isReady = chosen.type === 'ready' && name.trim() !== '';
  const start = (isRehearsal: boolean) => {
    if (chosen.type !== 'ready') return;
    const amount = meaning === 'plain' ? null : meaning;
    const told = { businessId: business.id, name: name.trim(), amount, files: chosen.files };
    job.start('/api/runs/import', { ...told, isRehearsal });
  };
  return (
    <Screen
      title={say.title}
      subtitle={business.name}
      back="/runs"
      isWide
      action={
        <RehearseActions
          job={job}
          isReady={isReady}
          yes={say.bringIn}
          sure={say.sure}
          onStart={start}
        />
      }
    >
      <div className="grid grid-cols-1 gap-5 pt-4">
        <p className="text-soft">{say.why}</p>
        {businesses.length > 1 && (
          <Select
            label={say.business}
            value={`${business.id}`}
            options={businesses.map((one) => ({ value: `${one.id}`, label: one.name }))}
            onChange={changing((id) => {
              const found = businesses.find((one) => one.id === id);
              if (found !== undefined) onBusiness(found.id);
            })}
          />
        )}
        <Field
          label={say.name}
          value={name}
          onChange={changing(setName)}
          maxLength={60}
          hint={say.nameHint}
          error={chosen.type === 'ready' && name.trim() === '' ? say.nameMissing : null}
        />
        <FilesField chosen={chosen} onChosen={changing(setChosen)} />
        <Chips
          legend={say.amount}
          isLegendShown
          options={meanings.map((value) => ({ value, label: say.amounts[value] }))}
          value={meaning}
          onChange={changing(setMeaning)}
        />
        <JobNotices job={job} />
        {job.job !== null && <JobFound job={job.job} done={say.broughtIn} />}
      </div>
    </Screen>
  );
}

type FilesFieldProps = {
  readonly chosen: ChosenFiles;
  readonly onChosen: (chosen: ChosenFiles) => void;
};

function FilesField({ chosen, onChosen }: FilesFieldProps) {
  const say = useWords(importWords);
  const told = chosen.type === 'ready' ? say.chosen(chosen.files.length) : say.files;
  return (
    <div className="grid gap-2">
      <label className="button button-plain w-full">
        <Icon name="receipt" size={22} />
        <span className="min-w-0 break-words">{told}</span>
        <input
          type="file"
          multiple
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className="sr-only"
          aria-label={say.files}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // So that the same file, mended, can be chosen again.
            event.target.value = '';
            void readFiles(files).then(onChosen);
          }}
        />
      </label>
      {chosen.type === 'ready' && (
        <p className="below">{chosen.files.map(({ name }) => name).join(', ')}</p>
      )}
      {chosen.type === 'not_csv' && <Notice tone="bad">{say.notCsv}</Notice>}
      {chosen.type === 'too_large' && (
        <Notice tone="bad">{say.tooLarge(IMPORT_BYTES / 1024 / 1024)}</Notice>
      )}
    </div>
  );
}
