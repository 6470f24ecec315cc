// The three cards, at the first start on this phone and never again by themselves.
import { lazy, Suspense } from 'react';
import { useSetting, writeSetting } from '../setting.ts';

const Tour = lazy(async () => ({ default: (await import('./Tour.tsx')).Tour }));

export function FirstTour() {
  if (useSetting('tour') !== null) return null;
  return (
    <Suspense>
      <Tour onClose={() => writeSetting('tour', 'seen')} />
    </Suspense>
  );
}
