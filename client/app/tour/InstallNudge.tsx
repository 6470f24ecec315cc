// After the first receipt: the offer to put the app on the home screen, once, and never in the way.
import { useEffect, useState } from 'react';
import { Button } from '../Button.tsx';
import { useInstall } from '../InstallOffer.tsx';
import { useWords } from '../language.ts';
import { Notice } from '../Notice.tsx';
import { phoneWords } from '../phone-words.ts';
import { readSetting, writeSetting } from '../setting.ts';
import { tourWords } from './words.ts';

export function InstallNudge() {
  const say = useWords(tourWords);
  const phone = useWords(phoneWords);
  const install = useInstall();
  const [isOver, setOver] = useState(() => readSetting('install') !== null);
  // Once is enough: the Phone screen keeps the offer.
  useEffect(() => writeSetting('install', 'asked'), []);
  if (isOver || install.type === 'installed') return null;
  const end = () => setOver(true);
  return (
    <Notice tone="info">
      <div className="grid gap-3">
        <p>{say.installWhy}</p>
        {install.type === 'by_hand' && (
          <p className="text-small">{install.isApple ? phone.appleSteps : phone.menuSteps}</p>
        )}
        <div className="actions">
          <Button onClick={end}>{say.later}</Button>
          {install.type === 'offered' && (
            <Button
              tone="primary"
              icon="phone"
              onClick={() => {
                install.install();
                end();
              }}
            >
              {say.install}
            </Button>
          )}
        </div>
      </div>
    </Notice>
  );
}
