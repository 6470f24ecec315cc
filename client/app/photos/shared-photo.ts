// A photo that another app shared: the service worker lays it down, the form that opens takes it.
import { useEffect, useRef } from 'react';
import type { PhotoWork } from './use-photo.ts';

const SHARED = 'routebook-shared';
const PHOTO = '/shared-photo';

/** Takes it once, where `isAsked`. */
export function useSharedPhoto({ take }: PhotoWork, isAsked: boolean): void {
  const taking = useRef(take);
  useEffect(() => {
    if (!isAsked || typeof caches === 'undefined') return;
    void takeShared().then((picture) => {
      if (picture !== null) taking.current(picture);
    });
  }, [isAsked]);
}

async function takeShared(): Promise<Blob | null> {
  const cache = await caches.open(SHARED);
  const laid = await cache.match(PHOTO);
  if (laid === undefined) return null;
  await cache.delete(PHOTO);
  return await laid.blob();
}
