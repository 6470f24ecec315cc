// The photo of the fact that a form is about to save. Saving never waits for it: a photo that is
// ready later finds its fact by the id that the form has from the beginning.
import { useState } from 'react';
import type { FactId } from '../../../shared/kernel/ids.ts';
import { type KeptPhoto, keepPicture } from '../../store/photos.ts';
import { useStore } from '../../store/session.ts';
import { shrinkPhoto } from './shrink-photo.ts';

export type PhotoState =
  | { readonly type: 'none' | 'busy' | 'not_kept' }
  | { readonly type: 'kept'; readonly photo: KeptPhoto };

export type PhotoWork = {
  readonly state: PhotoState;
  /** What the fact says of it; null while there is none or it is not ready. */
  readonly kept: KeptPhoto | null;
  readonly take: (picture: Blob) => void;
};

export function usePhoto(factId: FactId): PhotoWork {
  const store = useStore();
  const [state, setState] = useState<PhotoState>({ type: 'none' });
  const take = async (picture: Blob) => {
    setState({ type: 'busy' });
    try {
      const photo = await keepPicture(store, factId, await shrinkPhoto(picture));
      setState({ type: 'kept', photo });
      // A form that saved before its photo was ready: the photo goes on its way now.
      store.syncNow();
    } catch {
      setState({ type: 'not_kept' });
    }
  };
  return {
    state,
    kept: state.type === 'kept' ? state.photo : null,
    take: (picture) => void take(picture),
  };
}
