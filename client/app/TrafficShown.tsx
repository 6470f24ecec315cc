// What came over the network this month, on the Phone screen.
import { inMegabytes } from './diagnostics.ts';
import { handWords } from './hand-words.ts';
import { useWords } from './language.ts';
import { useSetting } from './setting.ts';
import { trafficOf } from './traffic.ts';

export function TrafficShown() {
  const say = useWords(handWords);
  return (
    <dl className="card facts mt-3">
      <div>
        <dt>{say.used}</dt>
        <dd>{inMegabytes(trafficOf(useSetting('traffic')))}</dd>
      </div>
    </dl>
  );
}
