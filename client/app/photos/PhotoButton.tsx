// A photo for what is being recorded: optional, from the phone's camera, kept apart from the fact.
import { buttonClass } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useWords } from '../language.ts';
import { Notice } from '../Notice.tsx';
import type { PhotoWork } from './use-photo.ts';
import { photoWords } from './words.ts';

const BYTES_A_KILOBYTE = 1_000;

/** The file field is hidden: its label shows the focus. */
const focusRing = 'relative has-focus-visible:outline-3 has-focus-visible:outline-accent';

export function PhotoButton({ photo }: { readonly photo: PhotoWork }) {
  const say = useWords(photoWords);
  const { state, take } = photo;
  return (
    <div className="grid gap-2">
      {state.type === 'not_kept' && <Notice tone="warn">{say.notKept}</Notice>}
      {state.type === 'kept' && (
        <p className="tag tag-good">
          <Icon name="check" size={16} />
          {say.taken(Math.ceil(state.photo.bytes / BYTES_A_KILOBYTE))}
        </p>
      )}
      <label className={`${buttonClass('plain', true)} ${focusRing}`}>
        <Icon name="camera" size={22} />
        {state.type === 'busy' ? say.busy : state.type === 'kept' ? say.again : say.photo}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          disabled={state.type === 'busy'}
          onChange={(event) => {
            const picture = event.target.files?.[0];
            event.target.value = '';
            if (picture !== undefined) take(picture);
          }}
        />
      </label>
    </div>
  );
}
