// An invoice that the office writes by hand: lines of products or free text, discounts before tax.
// Until it is issued it is a draft on this phone; a killed tab gives it back as it was.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Screen } from '../app/Screen.tsx';
import { Sheet } from '../app/Sheet.tsx';
import type { DraftRow } from '../store/book.ts';
import { useDraft } from '../store/drafts.ts';
import { useCustomerCard } from '../store/use-customer-card.ts';
import type { CustomerCard } from '../store/views.ts';
import { AddLine } from './AddLine.tsx';
import { InvoiceSum } from './InvoiceSum.tsx';
import { MOST_CHARACTERS } from './invoice-form.ts';
import { LineFields } from './LineFields.tsx';
import { type InvoiceWork, useInvoice } from './use-invoice.ts';
import { words } from './words.ts';

export function InvoiceScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  const kept = useDraft(customerId);
  if (card && kept !== undefined) return <Writing key={customerId} card={card} kept={kept} />;
  return (
    <Screen title={say.title} back={`/outstanding/${customerId}`}>
      {card === null && <EmptyState icon="person" title={say.nothing} />}
    </Screen>
  );
}

type WritingProps = { readonly card: CustomerCard; readonly kept: DraftRow | null };

function Writing({ card, kept }: WritingProps) {
  const say = useWords(words);
  const [, go] = useLocation();
  const [asking, setAsking] = useState<'issue' | 'drop' | null>(null);
  const work = useInvoice(card, kept);
  const { business, customer } = card;
  const { form, draft, change } = work;
  const total = formatMoney(draft.total, business.currency);
  const issue = async () => {
    setAsking(null);
    const id = await work.issue();
    if (id === null) return;
    announce(say.issued);
    go(`/customers/${customer.id}/documents/${id}`, { replace: true });
  };
  const drop = async () => {
    setAsking(null);
    if (await work.drop()) go(`/outstanding/${customer.id}`, { replace: true });
  };
  return (
    <Screen
      title={say.title}
      subtitle={customer.name}
      back={`/outstanding/${customer.id}`}
      isWide
      action={
        <div className="grid gap-2">
          <NotSaved failure={work.failure} />
          <Troubled customerId={customer.id} work={work} />
          <Button
            tone="primary"
            isWide
            isBusy={work.isBusy}
            isDisabled={!draft.isReady || work.trouble === 'issued'}
            onClick={() => setAsking('issue')}
          >
            {draft.isReady ? say.issue(total) : say.nothing}
          </Button>
        </div>
      }
    >
      <div className="grid grid-cols-1 gap-4 pt-3">
        {form.lines.length === 0 && <p className="text-soft">{say.none}</p>}
        <ul className="grid grid-cols-1 gap-3">
          {form.lines.map((line) => (
            <LineFields
              key={line.key}
              line={line}
              wrong={draft.wrong.get(line.key) ?? []}
              onChange={(next) =>
                change({ lines: form.lines.map((one) => (one.key === next.key ? next : one)) })
              }
              onRemove={() => change({ lines: form.lines.filter(({ key }) => key !== line.key) })}
            />
          ))}
        </ul>
        <AddLine
          business={business}
          lines={form.lines}
          onAdd={(line) => change({ lines: [...form.lines, line] })}
        />
        {form.lines.length > 0 && <Whole card={card} work={work} />}
        {form.lines.length > 0 && (
          <>
            {work.trouble === null && (
              <p className="text-small text-soft" role="status">
                {work.isKept ? say.kept : say.keeping}
              </p>
            )}
            <Button tone="danger" onClick={() => setAsking('drop')}>
              {say.drop}
            </Button>
          </>
        )}
      </div>
      {asking === 'issue' && (
        <Sheet title={say.issue(total)} onClose={() => setAsking(null)}>
          <div className="grid gap-4">
            <p>{say.sure}</p>
            <Button tone="primary" isWide onClick={() => void issue()}>
              {say.issue(total)}
            </Button>
          </div>
        </Sheet>
      )}
      {asking === 'drop' && (
        <Sheet title={say.drop} onClose={() => setAsking(null)}>
          <div className="grid gap-4">
            <p>{say.dropSure}</p>
            <Button tone="danger" isWide onClick={() => void drop()}>
              {say.drop}
            </Button>
          </div>
        </Sheet>
      )}
    </Screen>
  );
}

type TroubledProps = { readonly customerId: CustomerId; readonly work: InvoiceWork };

/** Why what is kept on this phone is not what stands here. */
function Troubled({ customerId, work: { trouble, factId } }: TroubledProps) {
  const say = useWords(words);
  if (trouble === null) return null;
  return (
    <Notice tone="bad">
      <p>{say.trouble[trouble]}</p>
      {trouble === 'issued' && (
        <ButtonLink isWide href={`/customers/${customerId}/documents/${factId}`}>
          {say.seeIssued}
        </ButtonLink>
      )}
    </Notice>
  );
}

type WholeProps = { readonly card: CustomerCard; readonly work: InvoiceWork };

/** What is of the whole invoice, and what it comes to. */
function Whole({ card: { business }, work: { form, draft, change } }: WholeProps) {
  const say = useWords(words);
  return (
    <>
      <Field
        label={say.wholeDiscount}
        hint={say.wholeHint}
        value={form.wholeDiscount}
        onChange={(wholeDiscount) => change({ wholeDiscount })}
        inputMode="decimal"
        maxLength={MOST_CHARACTERS}
        error={draft.isDiscountWrong ? say.tooMuch : null}
      />
      <Field
        label={say.dueDay}
        hint={say.dueHint(draft.daysToPay)}
        type="date"
        value={form.dueDay}
        onChange={(dueDay) => change({ dueDay })}
        error={draft.isDueWrong ? say.dueWrong : null}
      />
      {business.taxScheme === 'gst' && (
        <Chips
          legend={say.supply}
          isLegendShown
          options={[
            { value: 'within' as const, label: say.within },
            { value: 'between' as const, label: say.between },
          ]}
          value={form.supply}
          onChange={(supply) => change({ supply })}
        />
      )}
      <Chips
        legend={say.rounding}
        isLegendShown
        options={[
          { value: 'exact', label: say.exact },
          { value: 'rounded', label: say.rounded },
        ]}
        value={form.isRounded ? 'rounded' : 'exact'}
        onChange={(how) => change({ isRounded: how === 'rounded' })}
      />
      <InvoiceSum draft={draft} business={business} />
    </>
  );
}
