// The texts of messages by kind and language, with what they look like for a customer and how many
// SMS that is; and whether a receipt goes out by itself for every payment.
import { useState } from 'react';
import type { Business } from '../../shared/ledger/business.ts';
import {
  type MessageLanguage,
  receiptSmsOf,
  type TemplateKind,
  templateKinds,
} from '../../shared/ledger/business-settings.ts';
import { announce } from '../app/announce.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { Chips } from '../app/Chips.tsx';
import { languageOptions, useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { useChosenBusiness } from '../app/use-chosen-business.ts';
import { newFactId } from '../store/record.ts';
import { TemplateForm } from './TemplateForm.tsx';
import { templateWords } from './template-words.ts';

/** What was typed and is not saved, by place; another chip throws nothing away. */
type Drafts = Readonly<Record<string, string | null>>;

const placeOf = (id: string | undefined, kind: TemplateKind, language: MessageLanguage) =>
  [id, kind, language].join(' ');

export function TemplatesScreen() {
  const say = useWords(templateWords);
  const own = useLanguage();
  const { business, businesses, choose } = useChosenBusiness();
  const [kind, setKind] = useState<TemplateKind>('receipt');
  const [language, setLanguage] = useState<MessageLanguage>(own);
  const [drafts, setDrafts] = useState<Drafts>({});
  useUnsavedForm(Object.values(drafts).some((text) => text !== null));
  const shown = placeOf(business?.id, kind, language);
  const elsewhere = templateKinds.flatMap((of) =>
    languageOptions.flatMap(({ value, label }) => {
      const place = placeOf(business?.id, of, value);
      return place === shown || (drafts[place] ?? null) === null
        ? []
        : [`${say.kinds[of]} · ${label}`];
    }),
  );
  return (
    <Screen title={say.title} subtitle={business?.name} back="/messages">
      {business && (
        <div className="grid grid-cols-1 gap-5 pt-4">
          <BusinessChips
            legend={say.title}
            businesses={businesses}
            value={business.id}
            onChange={choose}
          />
          <p className="text-soft">{say.why}</p>
          <Chips
            legend={say.kind}
            isLegendShown
            options={templateKinds.map((value) => ({ value, label: say.kinds[value] }))}
            value={kind}
            onChange={setKind}
          />
          <Chips
            legend={say.language}
            isLegendShown
            options={languageOptions}
            value={language}
            onChange={setLanguage}
          />
          <TemplateForm
            key={`${business.id} ${kind} ${language}`}
            business={business}
            kind={kind}
            language={language}
            typed={drafts[shown] ?? null}
            onType={(text) => setDrafts((held) => ({ ...held, [shown]: text }))}
          />
          {elsewhere.length > 0 && <Notice tone="warn">{say.unsaved(elsewhere.join(', '))}</Notice>}
          <ReceiptSms key={business.id} business={business} />
        </div>
      )}
    </Screen>
  );
}

/** Off, or in which language: said at once, by one tap. */
function ReceiptSms({ business }: { readonly business: Business }) {
  const say = useWords(templateWords);
  const saving = useSaving();
  const choose = async (value: MessageLanguage | 'off') => {
    const change = { receiptSms: value === 'off' ? null : value };
    const fact = await saving.save({
      type: 'business.set',
      businessId: business.id,
      id: newFactId(),
      body: () => ({ businessId: business.id, change }),
    });
    if (fact !== null) announce(say.saved);
  };
  return (
    <section className="card grid grid-cols-1 gap-3 p-4" aria-label={say.receiptSms}>
      <Chips
        legend={say.receiptSms}
        isLegendShown
        options={[{ value: 'off', label: say.off }, ...languageOptions]}
        value={receiptSmsOf(business) ?? 'off'}
        onChange={(value) => void choose(value)}
      />
      <p className="text-small text-soft">{say.receiptSmsWhy}</p>
      <NotSaved failure={saving.failure} />
    </section>
  );
}
