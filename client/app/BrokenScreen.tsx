// What people see when a screen cannot open (its file did not come, or it broke): that their money
// is safe, and how to go on. React knows such moments only through a class.
import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { useWords, type Words } from './language.ts';

type Says = {
  readonly title: string;
  readonly safe: string;
  readonly again: string;
  readonly home: string;
};
const words = {
  en: {
    title: 'This screen could not open',
    safe: 'Everything you saved is safe on this phone and will be sent.',
    again: 'Open again',
    home: 'Go to start',
  },
  hi: {
    title: 'यह स्क्रीन नहीं खुल सकी',
    safe: 'आपने जो भी सहेजा वह इस फ़ोन में सुरक्षित है और भेजा जाएगा।',
    again: 'फिर से खोलें',
    home: 'शुरू पर जाएँ',
  },
  sw: {
    title: 'Ukurasa huu haukufunguka',
    safe: 'Kila ulichohifadhi kiko salama kwenye simu hii na kitatumwa.',
    again: 'Fungua tena',
    home: 'Rudi mwanzo',
  },
} as const satisfies Words<Says>;

type Props = { readonly children: ReactNode };

export class BrokenScreen extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <MoneyIsSafe /> : this.props.children;
  }
}

function MoneyIsSafe() {
  const say = useWords(words);
  return (
    <main className="screen column justify-center" role="alert">
      <EmptyState icon="lock" title={say.title}>
        {say.safe}
      </EmptyState>
      <div className="grid grid-cols-1 gap-3 pb-8">
        <Button tone="primary" isWide onClick={() => location.reload()}>
          {say.again}
        </Button>
        <Button isWide onClick={() => location.assign('/')}>
          {say.home}
        </Button>
      </div>
    </main>
  );
}
