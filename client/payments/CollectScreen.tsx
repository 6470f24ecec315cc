// Collect: take a customer's money in two taps and an amount, then show the receipt.
import { useSearch } from 'wouter';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import type { CustomerCard } from '../store/views.ts';
import { CollectForm } from './CollectForm.tsx';
import { openedBy } from './opened-form.ts';
import { PaidReceipt } from './PaidReceipt.tsx';
import { useCollect } from './use-collect.ts';
import { words } from './words.ts';

export function CollectScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  if (card) return <Collecting key={customerId} card={card} />;
  return (
    <Screen title={say.title} back={`/customers/${customerId}`}>
      {card === null ? (
        <EmptyState
          icon="person"
          title={say.unknownCustomer}
          action={<ButtonLink href="/today">{say.backToRound}</ButtonLink>}
        />
      ) : (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      )}
    </Screen>
  );
}

function Collecting({ card }: { readonly card: CustomerCard }) {
  const asked = useSearch();
  const collect = useCollect(card, openedBy(asked, card.business));
  return collect.paid === null ? (
    <CollectForm
      card={card}
      collect={collect}
      isPhotoShared={new URLSearchParams(asked).has('photo')}
    />
  ) : (
    <PaidReceipt card={card} paid={collect.paid} />
  );
}
