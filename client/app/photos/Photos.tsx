// Photos below each other, each as large as the screen is wide.
import { useWords } from '../language.ts';
import { photoWords } from './words.ts';

export function Photos({ addresses }: { readonly addresses: readonly string[] }) {
  const say = useWords(photoWords);
  if (addresses.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="label">{say.title}</h3>
      {addresses.map((address, index) => (
        <img
          key={address}
          src={address}
          alt={say.alt(index + 1)}
          className="max-h-[70dvh] w-full rounded-xl bg-sunk object-contain"
        />
      ))}
    </section>
  );
}
