// Which business is looked at: its chips, where there is more than one.
import type { Business } from '../../shared/ledger/business.ts';
import { Chips } from './Chips.tsx';

export type BusinessChipsProps = {
  readonly legend: string;
  readonly businesses: readonly Pick<Business, 'id' | 'name'>[];
  readonly value: Business['id'];
  readonly onChange: (id: Business['id']) => void;
};

export function BusinessChips({ legend, businesses, value, onChange }: BusinessChipsProps) {
  if (businesses.length < 2) return null;
  const options = businesses.map(({ id, name }) => ({ value: id, label: name }));
  return <Chips legend={legend} options={options} value={value} onChange={onChange} isOneLine />;
}
