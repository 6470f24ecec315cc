// Brings in a rescue file: opened here with its passphrase, its entries go to the book under the
// author who recorded them. Twice is the same as once.
import { useState } from 'react';
import * as z from 'zod/mini';
import { FACTS_A_BATCH } from '../../shared/protocol.ts';
import { openRescue, type RescueContent } from '../../shared/rescue-file.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { type Telling, useTelling } from '../app/use-office.ts';
import { bringInWords } from './bring-in-words.ts';

const rescuedSchema = z.object({ applied: z.int(), apart: z.int() });
type Rescued = z.infer<typeof rescuedSchema>;

type Said = { readonly tone: 'good' | 'bad'; readonly text: string };

export function BringInSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(bringInWords);
  const { tell } = useTelling(rescuedSchema);
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const bring = async (chosen: File): Promise<Said> => {
    const opened = await openRescue(await chosen.text(), { subtle: crypto.subtle, passphrase });
    if (opened.type !== 'opened') return { tone: 'bad', text: say[opened.type] };
    const sum = await bringAll(opened.content, tell);
    if (sum === null) return { tone: 'bad', text: say.notTaken };
    return { tone: 'good', text: say.taken(opened.content.person, sum.applied, sum.apart) };
  };
  const start = async (chosen: File) => {
    setIsBusy(true);
    setSaid(null);
    try {
      setSaid(await bring(chosen));
    } catch {
      setSaid({ tone: 'bad', text: say.notTaken });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Sheet title={say.bringIn} onClose={onClose}>
      <p className="text-soft">{say.what}</p>
      {said !== null && <Notice tone={said.tone}>{said.text}</Notice>}
      <label className="label" htmlFor="rescue-file">
        {say.file}
      </label>
      <input
        id="rescue-file"
        type="file"
        className="field"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      <Field
        label={say.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="off"
        autoCapitalize="none"
        isRequired
      />
      <Button
        tone="primary"
        isWide
        isBusy={isBusy}
        isDisabled={file === null || passphrase === ''}
        onClick={() => file && void start(file)}
      >
        {say.bringIn}
      </Button>
    </Sheet>
  );
}

/** Null where a part did not get through: the same file again goes on from there. */
async function bringAll(
  content: RescueContent,
  tell: Telling<Rescued>['tell'],
): Promise<Rescued | null> {
  const sum = { applied: 0, apart: 0 };
  for (let from = 0; from < content.facts.length; from += FACTS_A_BATCH) {
    const facts = content.facts.slice(from, from + FACTS_A_BATCH);
    const told = await tell('/api/rescue', { deviceId: content.deviceId, facts });
    if (told === null) return null;
    sum.applied += told.applied;
    sum.apart += told.apart;
  }
  return sum;
}
