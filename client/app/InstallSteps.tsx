// How to put the app on the home screen, where it is not there yet: a button where the browser
// offers it, words where it does not.
import { Button } from './Button.tsx';
import { useInstall } from './InstallOffer.tsx';
import { useWords } from './language.ts';
import { phoneWords } from './phone-words.ts';

export function InstallSteps() {
  const say = useWords(phoneWords);
  const install = useInstall();
  if (install.type === 'installed') return null;
  return (
    <section>
      <h2 className="section">{say.homeScreen}</h2>
      <p className="pb-3">{say.whyInstall}</p>
      {install.type === 'offered' ? (
        <Button icon="phone" isWide onClick={install.install}>
          {say.install}
        </Button>
      ) : (
        <p className="text-soft">{install.isApple ? say.appleSteps : say.menuSteps}</p>
      )}
    </section>
  );
}
