// For the office: a payment off a customer's paper receipt, because the phone that took it can't
// send. With its number and code the phone's own, when it comes, is known as the same money.
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { EMPTY_PAPER, type TypedPaper, wrongOf } from './paper.ts';
import { paperWords } from './paper-words.ts';

export type PaperFieldsProps = {
  readonly paper: TypedPaper | null;
  readonly onChange: (paper: TypedPaper | null) => void;
};

export function PaperFields({ paper, onChange }: PaperFieldsProps) {
  const say = useWords(paperWords);
  if (paper === null) {
    return (
      <Button isWide icon="receipt" onClick={() => onChange(EMPTY_PAPER)}>
        {say.open}
      </Button>
    );
  }
  const isWrong = wrongOf(paper);
  return (
    <fieldset className="card grid gap-3 p-3">
      <legend className="sr-only">{say.open}</legend>
      <p className="text-small text-soft">{say.why}</p>
      <Field
        label={say.number}
        value={paper.number}
        onChange={(number) => onChange({ ...paper, number })}
        hint={say.numberHint}
        error={isWrong.number ? say.numberWrong : null}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={20}
      />
      <Field
        label={say.code}
        value={paper.code}
        onChange={(code) => onChange({ ...paper, code })}
        hint={say.codeHint}
        error={isWrong.code ? say.codeWrong : null}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={12}
      />
      <Button isWide onClick={() => onChange(null)}>
        {say.close}
      </Button>
    </fieldset>
  );
}
