// The photos of a fact: those on this phone, else those that the office has.
import { lazy, Suspense, useEffect, useState } from 'react';
import type { FactId } from '../../../shared/kernel/ids.ts';
import { OFFICE } from '../../../shared/kernel/role.ts';
import { picturesOf } from '../../store/photos.ts';
import { useStore } from '../../store/session.ts';
import { useBookQuery } from '../../store/use-book-query.ts';
import { Photos } from './Photos.tsx';

const OfficePhotos = lazy(async () => ({
  default: (await import('./OfficePhotos.tsx')).OfficePhotos,
}));

export function FactPhotos({ factId }: { readonly factId: FactId }) {
  const { book, session } = useStore();
  const here = useBookQuery(() => picturesOf(book, factId), [book, factId]);
  const shown = useAddresses(here);
  if (here === undefined) return null;
  if (here.length > 0) return <Photos addresses={shown} />;
  if (!OFFICE.includes(session.person.role)) return null;
  return (
    <Suspense>
      <OfficePhotos factId={factId} />
    </Suspense>
  );
}

/** Addresses of pictures in memory, given back when they are no longer shown. */
function useAddresses(pictures: readonly Blob[] | undefined): readonly string[] {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = (pictures ?? []).map((picture) => URL.createObjectURL(picture));
    setAddresses(made);
    return () => {
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [pictures]);
  return addresses;
}
