// Shows what was announced, above the bottom bar, and lets screen readers speak it.
import { useEffect, useState } from 'react';
import { onAnnounced } from './announce.ts';
import { Icon } from './Icon.tsx';

const SHOWN_MS = 4000;

export function Announcer() {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  useEffect(
    () => onAnnounced((sentence) => setSaid(({ count }) => ({ sentence, count: count + 1 }))),
    [],
  );
  useEffect(() => {
    if (said.sentence === '') return;
    const timer = setTimeout(() => setSaid(({ count }) => ({ sentence: '', count })), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div className="announcer" role="status" aria-live="polite">
      {said.sentence !== '' && (
        <p key={said.count} className="announced">
          <Icon name="check" size={20} />
          {said.sentence}
        </p>
      )}
    </div>
  );
}
