// A customer beside the list at a desk: all of the stop card with what can be done.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { Pane } from '../app/Pane.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { StopActions, StopCard } from './StopCardScreen.tsx';

export type CustomerPaneProps = { readonly customerId: CustomerId; readonly onClose: () => void };

export function CustomerPane({ customerId, onClose }: CustomerPaneProps) {
  const card = useCustomerCard(customerId);
  if (!card) return null;
  return (
    <Pane isBeside title={card.customer.name} onClose={onClose}>
      <StopCard card={card} />
      <StopActions card={card} />
    </Pane>
  );
}
