// Buttons, choices, notices, the states of a fact and what a screen says that has nothing to show.
import { useState } from 'react';
import { Button } from '../Button.tsx';
import { Chips } from '../Chips.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { useWords } from '../language.ts';
import { Notice } from '../Notice.tsx';
import { StateTag } from '../StateTag.tsx';
import { designWords } from './design-words.ts';
import { Part, Sample } from './Sample.tsx';

export function ControlSamples() {
  const say = useWords(designWords);
  const [chosen, setChosen] = useState<'first' | 'second'>('first');
  return (
    <>
      <Part title={say.buttons}>
        <Sample name="button primary">
          <Button tone="primary" icon="check">
            {say.main}
          </Button>
        </Sample>
        <Sample name="button plain">
          <Button>{say.other}</Button>
        </Sample>
        <Sample name="button danger">
          <Button tone="danger" icon="void">
            {say.danger}
          </Button>
        </Sample>
        <Sample name="button busy">
          <Button tone="primary" isBusy>
            {say.busy}
          </Button>
        </Sample>
        <Sample name="button off">
          <Button isDisabled>{say.off}</Button>
        </Sample>
      </Part>
      <Part title={say.choices}>
        <Sample name="chips">
          <Chips
            legend={say.choices}
            options={[
              { value: 'first', label: say.first },
              { value: 'second', label: say.second, icon: 'cash' },
            ]}
            value={chosen}
            onChange={setChosen}
          />
        </Sample>
      </Part>
      <Part title={say.notices}>
        {(['info', 'good', 'warn', 'bad'] as const).map((tone) => (
          <Sample key={tone} name={`notice ${tone}`}>
            <Notice tone={tone}>{say[tone]}</Notice>
          </Sample>
        ))}
      </Part>
      <Part title={say.states}>
        {(['saved', 'sending', 'in_office', 'needs_fixing'] as const).map((state) => (
          <Sample key={state} name={`state ${state}`}>
            <StateTag state={state} isVoided={false} />
          </Sample>
        ))}
        <Sample name="state voided">
          <StateTag state="in_office" isVoided />
        </Sample>
      </Part>
      <EmptyState icon="find" title={say.empty}>
        {say.emptyWhy}
      </EmptyState>
    </>
  );
}
