// Leads from a stop to its meter: straight on where there is one, by choice where there are
// several.
import { Redirect } from 'wouter';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords, type Words } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { MeterList } from './MeterList.tsx';
import { words } from './words.ts';

const ownWords = {
  en: { noMeter: 'No meter here so far' },
  hi: { noMeter: 'यहाँ अभी कोई मीटर नहीं' },
  sw: { noMeter: 'Bado hakuna mita hapa' },
} as const satisfies Words<Readonly<Record<'noMeter', string>>>;

export function ChooseMeterScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  const own = useWords(ownWords);
  const card = useCustomerCard(customerId);
  const only = card?.meters.length === 1 ? card.meters[0] : undefined;
  if (only !== undefined) return <Redirect to={`/meters/${only.row.id}/read`} replace />;
  return (
    <Screen
      title={say.whichMeter}
      subtitle={card?.customer.name}
      back={card === null ? '/today' : `/customers/${customerId}`}
    >
      {card === null && <EmptyState icon="person" title={say.unknown} />}
      {card?.meters.length === 0 && <EmptyState icon="meter" title={own.noMeter} />}
      {card && card.meters.length > 0 && <MeterList card={card} />}
    </Screen>
  );
}
