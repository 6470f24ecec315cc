// Which column holds what, guessed and mended; each with what its first row says.
import {
  LIST_FIELDS,
  type ListColumns,
  type ListField,
  type ListTable,
} from '../../shared/customers/list-table.ts';
import { useWords } from '../app/language.ts';
import { Select } from '../app/Select.tsx';
import { importWords } from './import-words.ts';

export type ImportColumnsProps = {
  readonly table: ListTable;
  readonly columns: ListColumns;
  readonly onChange: (columns: ListColumns) => void;
};

export function ImportColumns({ table, columns, onChange }: ImportColumnsProps) {
  const say = useWords(importWords);
  const choose = (field: ListField, value: string) => {
    const { [field]: _, ...others } = columns;
    onChange(value === '' ? others : { ...others, [field]: Number(value) });
  };
  return (
    <section>
      <h2 className="text-title">{say.columns}</h2>
      <p className="pb-3 text-small text-soft">{say.columnsWhy}</p>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {LIST_FIELDS.map((field) => {
          const at = columns[field];
          const sample = at === undefined ? '' : (table.rows[0]?.[at] ?? '');
          return (
            <div key={field}>
              <Select
                label={say.fields[field]}
                value={at === undefined ? '' : `${at}`}
                options={[
                  { value: '', label: say.notThere },
                  ...table.header.map((heading, place) => ({
                    value: `${place}`,
                    label: heading === '' ? say.column(place + 1) : heading,
                  })),
                ]}
                onChange={(value) => choose(field, value)}
              />
              {sample !== '' && <p className="below break-words">{say.example(sample)}</p>}
            </div>
          );
        })}
      </div>
    </section>
  );
}
