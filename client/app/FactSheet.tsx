// A fact opened down to what is known of it: who, when, on which phone, its number and receipt
// code, where it stands, what is odd about it, and the photo and place of a reading.
import type { ReactNode } from 'react';
import { ask, customerOf } from '../../shared/facts.ts';
import { receiptCode } from '../../shared/kernel/code.ts';
import type { ShownFact } from '../store/views.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { figureOf } from './fact-figure.ts';
import { factInWords } from './fact-words.ts';
import { formatDay, formatMoment, formatMoney } from './format.ts';
import { issueWords, refusalWords } from './issue-words.ts';
import { useLanguage, useWords, type Words } from './language.ts';
import { Notice } from './Notice.tsx';
import { FactPhotos } from './photos/FactPhotos.tsx';
import { Sheet } from './Sheet.tsx';
import { StateTag } from './StateTag.tsx';

type Says = Readonly<
  Record<
    | 'state'
    | 'amount'
    | 'day'
    | 'recorded'
    | 'by'
    | 'phone'
    | 'number'
    | 'receiptCode'
    | 'photo'
    | 'place'
    | 'noPhoto'
    | 'noPlace'
    | 'document'
    | 'officeSays'
    | 'openBill',
    string
  >
> & { readonly within: (metres: number) => string };
const words = {
  en: {
    state: 'Standing',
    amount: 'Amount',
    day: 'Day',
    recorded: 'Recorded',
    by: 'By',
    phone: 'On phone',
    number: 'Number',
    receiptCode: 'Receipt code',
    photo: 'Photo’s fingerprint',
    place: 'Place',
    noPhoto: 'No photo',
    noPlace: 'No place',
    document: 'Open the document',
    officeSays: 'The office says',
    openBill: 'Open the bill',
    within: (metres) => `within ${metres} m`,
  },
  hi: {
    state: 'स्थिति',
    amount: 'रकम',
    day: 'तारीख़',
    recorded: 'दर्ज हुआ',
    by: 'किसने',
    phone: 'किस फ़ोन पर',
    number: 'नंबर',
    receiptCode: 'रसीद कोड',
    photo: 'फ़ोटो की पहचान',
    place: 'जगह',
    noPhoto: 'फ़ोटो नहीं',
    noPlace: 'जगह नहीं',
    document: 'दस्तावेज़ खोलें',
    officeSays: 'दफ़्तर का कहना',
    openBill: 'बिल खोलें',
    within: (metres) => `${metres} मी के अंदर`,
  },
  sw: {
    state: 'Hali',
    amount: 'Kiasi',
    day: 'Siku',
    recorded: 'Ilirekodiwa',
    by: 'Na',
    phone: 'Kwenye simu',
    number: 'Namba',
    receiptCode: 'Msimbo wa risiti',
    photo: 'Alama ya picha',
    place: 'Mahali',
    noPhoto: 'Hakuna picha',
    noPlace: 'Hakuna mahali',
    document: 'Fungua hati',
    officeSays: 'Ofisi inasema',
    openBill: 'Fungua bili',
    within: (metres) => `ndani ya mita ${metres}`,
  },
} as const satisfies Words<Says>;

const mayHavePhoto: ReadonlySet<string> = new Set([
  'meter.read',
  'payment.recorded',
  'stop.skipped',
]);

/** Facts that a customer gets as a document with lines. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'invoice.issued',
  'sale.recorded',
  'credit.noted',
  'debit.noted',
]);

export type FactSheetProps = {
  readonly shown: ShownFact;
  readonly onClose: () => void;
  /** Buttons under the facts, such as «Void». */
  readonly action?: ReactNode;
};

export function FactSheet({ shown, onClose, action }: FactSheetProps) {
  const say = useWords(words);
  const language = useLanguage();
  const issues = useWords(issueWords);
  const refusals = useWords(refusalWords);
  const { fact, business } = shown;
  const figure = figureOf(fact);
  const told = factInWords(fact, { business, language });
  const customerId = customerOf(fact);
  const number = ask(fact, (definition, own) => definition.number(own.body));
  return (
    <Sheet title={told.title} onClose={onClose}>
      {told.detail !== '' && <p className="text-bar">{told.detail}</p>}
      {shown.refusal && (
        <Notice tone="bad">
          <p>{refusals[shown.refusal.code]}</p>
          <p className="text-small">
            {say.officeSays}: {shown.refusal.words}
          </p>
        </Notice>
      )}
      {shown.issues.map((issue) => (
        <Notice key={issue} tone="warn">
          {issues[issue]}
        </Notice>
      ))}
      <dl className="facts card">
        <Known name={say.state}>
          <StateTag state={shown.state} isVoided={shown.isVoided} />
        </Known>
        {figure !== null && (
          <Known name={say.amount}>
            <span className="money">{formatMoney(figure, business.currency)}</span>
          </Known>
        )}
        <Known name={say.day}>{formatDay(fact.day, language)}</Known>
        <Known name={say.recorded}>{formatMoment(fact.recordedAt, language)}</Known>
        <Known name={say.by}>{shown.authorName}</Known>
        <Known name={say.phone}>{shown.deviceCode}</Known>
        {number !== null && <Known name={say.number}>{number}</Known>}
        <Known name={say.receiptCode}>{receiptCode(fact.id)}</Known>
        {fact.type === 'meter.read' && (
          <>
            <Known name={say.photo}>{fact.body.photo?.sha256.slice(0, 12) ?? say.noPhoto}</Known>
            <Known name={say.place}>
              {fact.body.position === null ? say.noPlace : placeOf(fact.body.position, say.within)}
            </Known>
          </>
        )}
      </dl>
      {mayHavePhoto.has(fact.type) && <FactPhotos factId={fact.id} />}
      {DOCUMENTS.has(fact.type) && customerId !== null && (
        <ButtonLink isWide icon="receipt" href={`/customers/${customerId}/documents/${fact.id}`}>
          {say.document}
        </ButtonLink>
      )}
      {fact.type === 'bill.issued' && (
        <ButtonLink href={`/bills/${fact.id}`} icon="receipt" isWide>
          {say.openBill}
        </ButtonLink>
      )}
      {action}
    </Sheet>
  );
}

type Position = {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMetres: number;
};

function placeOf(position: Position, within: (metres: number) => string): string {
  const { latitude, longitude, accuracyMetres } = position;
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)} · ${within(Math.round(accuracyMetres))}`;
}

function Known({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
