// The colours with text on them, the sizes of text, and figures.
import { money } from '../../../shared/kernel/money.ts';
import { DayBars } from '../DayBars.tsx';
import { useWords } from '../language.ts';
import { MoneyText } from '../MoneyText.tsx';
import { designWords } from './design-words.ts';
import { Part, Sample } from './Sample.tsx';

const grounds = [
  ['paper', 'bg-paper text-ink'],
  ['paper soft', 'bg-paper text-soft'],
  ['card', 'bg-card text-ink'],
  ['sunk', 'bg-sunk text-ink'],
  ['sunk soft', 'bg-sunk text-soft'],
  ['accent', 'bg-accent text-on-accent'],
  ['wash', 'bg-wash text-accent'],
  ['good', 'bg-good-wash text-good'],
  ['warn', 'bg-warn-wash text-warn'],
  ['bad', 'bg-bad-wash text-bad'],
] as const;

const days = [900_000, 0, 1_234_500, 12_345_600].map((amount, place) => ({
  day: `2026-11-0${place + 1}`,
  amount: money(amount),
}));

export function TextSamples() {
  const say = useWords(designWords);
  return (
    <>
      <Part title={say.colours}>
        <div className="grid grid-cols-2 gap-2">
          {grounds.map(([name, look]) => (
            <Sample key={name} name={`ground ${name}`}>
              <p className={`${look} rounded-card p-3`}>{say.plain}</p>
            </Sample>
          ))}
        </div>
      </Part>
      <Part title={say.text}>
        <Sample name="text big">
          <p className="text-big">{say.big}</p>
        </Sample>
        <Sample name="text title">
          <p className="text-title">{say.plain}</p>
        </Sample>
        <Sample name="text body">
          <p>{say.plain}</p>
        </Sample>
        <Sample name="text small">
          <p className="text-small text-soft">{say.small}</p>
        </Sample>
      </Part>
      <Part title={say.figures}>
        <Sample name="money big">
          <MoneyText amount={money(12_345_650)} currency="INR" size="big" />
        </Sample>
        <Sample name="money">
          <MoneyText amount={money(-123_400)} currency="KES" />
        </Sample>
        <DayBars title={say.figures} currency="INR" days={days} />
      </Part>
    </>
  );
}
