// The camera while somebody scans: opened, looked at a few times a second, and given back whatever
// happens.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { makeDetect } from './detect.ts';

const LOOK_MS = 150;

export type Camera = 'opening' | 'looking' | 'forbidden' | 'missing';

export type Scan = { readonly video: RefObject<HTMLVideoElement | null>; readonly camera: Camera };

/** Calls `onRead` once, with the first code that is seen. */
export function useScan(onRead: (text: string) => void): Scan {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera>('opening');
  const told = useRef(onRead);
  useEffect(() => {
    told.current = onRead;
  }, [onRead]);
  useEffect(() => {
    const ended = new AbortController();
    const show = video.current;
    if (show !== null) {
      look(show, ended.signal, () => setCamera('looking')).then(
        (text) => text !== null && told.current(text),
        (cause: unknown) => !ended.signal.aborted && setCamera(whyNot(cause)),
      );
    }
    return () => ended.abort();
  }, []);
  return { video, camera };
}

/** The first code, null when it was ended before. */
async function look(
  video: HTMLVideoElement,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<string | null> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1_280 } },
  });
  try {
    video.srcObject = stream;
    await video.play();
    const detect = await makeDetect();
    onOpen();
    while (!signal.aborted) {
      const [text] = await detect(video);
      if (text !== undefined && text !== '' && !signal.aborted) return text;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}

function whyNot(cause: unknown): Camera {
  return cause instanceof DOMException && cause.name === 'NotAllowedError'
    ? 'forbidden'
    : 'missing';
}
