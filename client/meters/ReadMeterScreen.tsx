// Read meter: the number that is seen, what it means beside the last one, then the doorstep bill.
import type { CustomerId, MeterId } from '../../shared/kernel/ids.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useTariffs } from '../store/use-tariffs.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { ReadDone } from './ReadDone.tsx';
import { ReadForm } from './ReadForm.tsx';
import { useMeterOwner } from './use-meter-owner.ts';
import { useNextMeter } from './use-next-meter.ts';
import { useReading } from './use-reading.ts';
import { words } from './words.ts';

export function ReadMeterScreen({ meterId }: { readonly meterId: MeterId }) {
  const ownerId = useMeterOwner(meterId);
  if (!ownerId) return <NotYet isMissing={ownerId === null} />;
  return <OfOwner key={meterId} meterId={meterId} customerId={ownerId} />;
}

function NotYet({ isMissing }: { readonly isMissing: boolean }) {
  const say = useWords(words);
  return (
    <Screen title={say.title} back="/today">
      {isMissing ? (
        <EmptyState
          icon="meter"
          title={say.unknownMeter}
          action={<ButtonLink href="/today">{say.backToRound}</ButtonLink>}
        />
      ) : (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      )}
    </Screen>
  );
}

type OfOwnerProps = { readonly meterId: MeterId; readonly customerId: CustomerId };

function OfOwner({ meterId, customerId }: OfOwnerProps) {
  const card = useCustomerCard(customerId);
  const meter = card?.meters.find(({ row }) => row.id === meterId);
  if (!card || meter === undefined) return <NotYet isMissing={card !== undefined} />;
  return <WithTariffs card={card} meter={meter} />;
}

type WithTariffsProps = { readonly card: CustomerCard; readonly meter: MeterView };

function WithTariffs({ card, meter }: WithTariffsProps) {
  const tariffs = useTariffs(card.business.id);
  if (tariffs === undefined) return <NotYet isMissing={false} />;
  return <Reading card={card} meter={meter} tariffs={tariffs} />;
}

function Reading(props: WithTariffsProps & { readonly tariffs: readonly Tariff[] }) {
  const { card, meter, tariffs } = props;
  const work = useReading(card, meter, tariffs);
  const next = useNextMeter(card, meter.row.id, work.today);
  return work.read === null ? (
    <ReadForm card={card} meter={meter} work={work} next={next} />
  ) : (
    <ReadDone card={card} meter={meter} read={work.read} today={work.today} />
  );
}
