// A photo of the meter: optional, taken with the phone's camera, kept apart from the reading.
import { buttonClass } from '../app/Button.tsx';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import type { PhotoState } from './use-reading.ts';
import { words } from './words.ts';

export type PhotoButtonProps = {
  readonly photo: PhotoState;
  readonly onTake: (picture: Blob) => void;
};

const BYTES_A_KILOBYTE = 1_000;

/** The file field is hidden: its label shows the focus. */
const focusRing = 'relative has-focus-visible:outline-3 has-focus-visible:outline-accent';

export function PhotoButton({ photo, onTake }: PhotoButtonProps) {
  const say = useWords(words);
  return (
    <div className="grid gap-2">
      {photo.type === 'not_kept' && <Notice tone="warn">{say.photoNotKept}</Notice>}
      {photo.type === 'kept' && (
        <p className="tag tag-good">
          <Icon name="check" size={16} />
          {say.photoTaken(Math.ceil(photo.photo.bytes / BYTES_A_KILOBYTE))}
        </p>
      )}
      <label className={`${buttonClass('plain', true)} ${focusRing}`}>
        <Icon name="camera" size={22} />
        {photo.type === 'busy' ? say.photoBusy : photo.type === 'kept' ? say.photoAgain : say.photo}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          disabled={photo.type === 'busy'}
          onChange={(event) => {
            const picture = event.target.files?.[0];
            event.target.value = '';
            if (picture !== undefined) onTake(picture);
          }}
        />
      </label>
    </div>
  );
}
