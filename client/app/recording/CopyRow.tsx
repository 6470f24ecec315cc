// One figure in large type that a customer types on their own phone, with a button that copies it.
import { useState } from 'react';
import { Button } from '../Button.tsx';
import { useWords } from '../language.ts';
import { payHereWords } from './pay-here-words.ts';

export function CopyRow({ name, value }: { readonly name: string; readonly value: string }) {
  const say = useWords(payHereWords);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // The browser allows no copying here: the figure is large enough to be read out.
      setCopied(false);
    }
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
      <div className="min-w-0">
        <dt className="text-small text-soft">{name}</dt>
        <dd className="money text-[1.75rem] leading-tight font-bold break-all">{value}</dd>
      </div>
      <Button label={`${say.copy} ${name}`} onClick={() => void copy()}>
        {isCopied ? say.copied : say.copy}
      </Button>
    </div>
  );
}
