// One text: typed with places that a tap puts in, shown as a customer would read it, with how many
// SMS it is, saved for all phones, or given up for the usual one.
import type { Business } from '../../shared/ledger/business.ts';
import {
  type MessageLanguage,
  type TemplateKind,
  templateKey,
  templateOf,
} from '../../shared/ledger/business-settings.ts';
import { smsLength } from '../../shared/messages/sms-length.ts';
import {
  places,
  TEMPLATE_LIMIT,
  unknownPlaces,
  usualTexts,
} from '../../shared/messages/templates.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { sampleMessage } from './sample-message.ts';
import { templateWords } from './template-words.ts';

export type TemplateFormProps = {
  readonly business: Business;
  readonly kind: TemplateKind;
  readonly language: MessageLanguage;
  /** What was typed here and is not saved; null where nothing was. */
  readonly typed: string | null;
  readonly onType: (text: string | null) => void;
};

export function TemplateForm(props: TemplateFormProps) {
  const { business, kind, language, typed, onType } = props;
  const say = useWords(templateWords);
  const saving = useSaving();
  const own = templateOf(business, kind, language);
  const usual = usualTexts[kind][language];
  const text = typed ?? own ?? usual;
  const isChanged = text !== (own ?? usual);
  const type = (to: string | null) => onType(to === (own ?? usual) ? null : to);
  const save = async (to: string) => {
    const change = { [templateKey(kind, language)]: to === usual ? null : to };
    const fact = await saving.save({
      type: 'business.set',
      businessId: business.id,
      id: newFactId(),
      body: () => ({ businessId: business.id, change }),
    });
    if (fact === null) return;
    onType(null);
    announce(say.saved);
  };
  const strange = unknownPlaces(kind, text);
  return (
    <section className="grid grid-cols-1 gap-4" aria-label={say.kinds[kind]}>
      <Field
        label={`${say.text} · ${own === null ? say.usual : say.own}`}
        value={text}
        onChange={type}
        isMultiline
        isTall
        maxLength={TEMPLATE_LIMIT}
        error={text.trim() === '' ? say.empty : null}
      />
      <Places kind={kind} onPut={(place) => type(`${text}{${place}}`)} />
      {strange.map((name) => (
        <Notice key={name} tone="warn">
          {say.unknown(name)}
        </Notice>
      ))}
      <Preview text={sampleMessage(business, { kind, language }, text)} language={language} />
      <NotSaved failure={saving.failure} />
      <Button
        tone="primary"
        isWide
        isBusy={saving.isBusy}
        isDisabled={!isChanged || text.trim() === ''}
        onClick={() => void save(text)}
      >
        {say.save}
      </Button>
      {(own !== null || text !== usual) && (
        <Button
          isWide
          isBusy={saving.isBusy}
          onClick={() => (own === null ? onType(null) : void save(usual))}
        >
          {say.backToUsual}
        </Button>
      )}
    </section>
  );
}

type PlacesProps = {
  readonly kind: TemplateKind;
  readonly onPut: (place: string) => void;
};

/** What may stand in the text: a tap puts it at the end. */
function Places({ kind, onPut }: PlacesProps) {
  const say = useWords(templateWords);
  return (
    <fieldset className="min-w-0">
      <legend className="label">{say.insert}</legend>
      <div className="flex flex-wrap gap-2">
        {places[kind].map((place) => (
          <Button key={place} onClick={() => onPut(place)}>
            {say.places[place]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

type PreviewProps = { readonly text: string; readonly language: MessageLanguage };

function Preview({ text, language }: PreviewProps) {
  const say = useWords(templateWords);
  const { characters, parts, isGsm } = smsLength(text);
  return (
    <section className="card grid grid-cols-1 gap-1 p-4" aria-label={say.preview}>
      <p className="text-small font-bold text-soft">{say.preview}</p>
      <p lang={language} className="whitespace-pre-line [overflow-wrap:anywhere]">
        {text}
      </p>
      <p className="text-small text-soft" role="status">
        {say.length(characters, parts)}
      </p>
      {!isGsm && <p className="text-small text-soft">{say.longScript}</p>}
    </section>
  );
}
