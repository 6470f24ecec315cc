// One short sentence at the bottom of whatever screen comes next: «Saved on phone».
const SAID = 'routebook:said';

/** Shows and speaks the sentence for a few seconds. */
export function announce(sentence: string): void {
  window.dispatchEvent(new CustomEvent(SAID, { detail: sentence }));
}

/** Calls `hear` with each sentence until the answer is called. */
export function onAnnounced(hear: (sentence: string) => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') hear(event.detail);
  };
  window.addEventListener(SAID, listen);
  return () => window.removeEventListener(SAID, listen);
}
