// Fields, lists and the number pad, each as they stand and as they refuse.
import { useState } from 'react';
import { Field } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { Keypad } from '../Keypad.tsx';
import { useWords } from '../language.ts';
import { Select } from '../Select.tsx';
import { designWords } from './design-words.ts';
import { Part, Sample } from './Sample.tsx';

export function FieldSamples() {
  const say = useWords(designWords);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<'first' | 'second'>('first');
  const [amount, setAmount] = useState('1200');
  return (
    <>
      <Part title={say.fields}>
        <Sample name="field">
          <Field label={say.field} hint={say.hint} value={typed} onChange={setTyped} />
        </Sample>
        <Sample name="field wrong">
          <Field label={say.field} error={say.wrong} value={typed} onChange={setTyped} />
        </Sample>
        <Sample name="select">
          <Select
            label={say.choices}
            value={chosen}
            options={[
              { value: 'first', label: say.first },
              { value: 'second', label: say.second },
            ]}
            onChange={setChosen}
          />
        </Sample>
      </Part>
      <Part title={say.list}>
        <ul className="card rows">
          {(['first', 'second'] as const).map((key) => (
            <li key={key} data-control="row">
              <button type="button" className="row" onClick={() => setChosen(key)}>
                <span className="row-mark">
                  <Icon name={key === chosen ? 'check' : 'person'} size={20} />
                </span>
                <span className="min-w-0">
                  <span className="block font-bold">{say[key]}</span>
                  <span className="block text-small text-soft">{say.small}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={say.keypad}>
        <p className="text-title tabular-nums">{amount}</p>
        <Sample name="keypad">
          <Keypad value={amount} onChange={setAmount} hasDecimals />
        </Sample>
      </Part>
    </>
  );
}
