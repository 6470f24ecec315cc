// The photos of a fact that the office has, asked for when the fact is opened.
import type { FactId } from '../../../shared/kernel/ids.ts';
import { photosSchema } from '../../../shared/kernel/photo.ts';
import { OfficeFrame } from '../OfficeFrame.tsx';
import { useOffice } from '../use-office.ts';
import { Photos } from './Photos.tsx';

export function OfficePhotos({ factId }: { readonly factId: FactId }) {
  return (
    <OfficeFrame>
      <Asked factId={factId} />
    </OfficeFrame>
  );
}

function Asked({ factId }: { readonly factId: FactId }) {
  const { answer } = useOffice(`/api/photos/${factId}`, photosSchema);
  const addresses = (answer?.photos ?? []).map(({ sha256 }) => `/api/photos/${factId}/${sha256}`);
  return <Photos addresses={addresses} />;
}
