// The way to a new meter, where a business sells by the meter.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { useWords, type Words } from '../app/language.ts';

const words = {
  en: { newMeter: 'New meter' },
  hi: { newMeter: 'नया मीटर' },
  sw: { newMeter: 'Mita mpya' },
} as const satisfies Words<Readonly<Record<'newMeter', string>>>;

export function NewMeter({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  return (
    <div className="pt-3">
      <ButtonLink href={`/customers/${customerId}/meter`} icon="plus" isWide>
        {say.newMeter}
      </ButtonLink>
    </div>
  );
}
