// Scan: the camera looks for the code of a customer or a meter and opens whose it is; a code that
// nobody here has is looked for by what it says.
import { useLocation } from 'wouter';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Screen } from '../app/Screen.tsx';
import { useScan } from '../app/scan/use-scan.ts';
import { scanWords } from '../app/scan/words.ts';
import { type Scanned, selectScanned } from '../store/select-scanned.ts';
import { useStore } from '../store/session.ts';

export function ScanScreen() {
  const say = useWords(scanWords);
  const { book } = useStore();
  const [, go] = useLocation();
  const { video, camera } = useScan((text) => {
    // A buzz where there is one; the screen that opens is the answer.
    navigator.vibrate?.(60);
    void selectScanned(book, text).then((scanned) => go(placeOf(scanned), { replace: true }));
  });
  const isOpen = camera === 'opening' || camera === 'looking';
  return (
    <Screen
      title={say.title}
      back="/find"
      action={
        <ButtonLink href="/find" icon="find" isWide>
          {say.byHand}
        </ButtonLink>
      }
    >
      <div className="grid gap-3 pt-4">
        <div className="viewfinder" hidden={!isOpen}>
          <video ref={video} muted playsInline aria-label={say.title} />
        </div>
        <div role="status">
          {isOpen ? (
            <p className="text-center font-semibold">{say.camera[camera]}</p>
          ) : (
            <Notice tone="warn">{say.camera[camera]}</Notice>
          )}
        </div>
        <p className="text-center text-small text-soft">{say.hint}</p>
      </div>
    </Screen>
  );
}

function placeOf(scanned: Scanned): string {
  switch (scanned.type) {
    case 'meter':
      return `/meters/${scanned.meterId}/read`;
    case 'customer':
      return `/customers/${scanned.customerId}`;
    default:
      return `/find?q=${encodeURIComponent(scanned.text)}`;
  }
}
