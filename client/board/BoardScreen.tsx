// The office's board: what came in today and from whom, what was sold and billed, what is owed. It
// follows the book by itself; every figure opens what is behind it.
import { useState } from 'react';
import { isMetering } from '../../shared/ledger/business.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { AsOf } from '../app/recording/AsOf.tsx';
import { Screen } from '../app/Screen.tsx';
import { useBoard } from '../store/use-board.ts';
import { useOddReadings } from '../store/use-odd-readings.ts';
import { BusinessFigures } from './BusinessFigures.tsx';
import { words } from './words.ts';

export function BoardScreen() {
  const say = useWords(words);
  const language = useLanguage();
  const board = useBoard();
  const allOdd = useOddReadings() ?? [];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const businesses = board?.businesses ?? [];
  const chosen = businesses.find(({ business }) => business.id === chosenId) ?? businesses[0];
  const odd = allOdd.filter(({ business }) => business.id === chosen?.business.id);
  const options = businesses.map(({ business }) => ({ value: business.id, label: business.name }));
  return (
    <Screen title={say.title} subtitle={chosen && formatDay(chosen.day, language)} isWide>
      <div className="grid grid-cols-1 gap-4 pt-3">
        <AsOf />
        {options.length > 1 && (
          <Chips
            legend={say.title}
            options={options}
            value={chosen?.business.id ?? null}
            onChange={setChosenId}
            isOneLine
          />
        )}
        {odd.length > 0 && (
          <ButtonLink href="/readings" icon="meter" isWide>
            {say.oddReadings(odd.length)}
          </ButtonLink>
        )}
        {board === undefined && <p className="py-12 text-center text-soft">{say.loading}</p>}
        {board !== undefined && chosen === undefined && (
          <EmptyState icon="board" title={say.noBusiness}>
            {say.noBusinessWhy}
          </EmptyState>
        )}
        {chosen && <BusinessFigures key={chosen.business.id} board={chosen} />}
        {isMetering(chosen?.business) && (
          <div className="actions">
            <div>
              <ButtonLink isWide href="/tariffs" icon="meter">
                {say.openTariffs}
              </ButtonLink>
            </div>
            <div>
              <ButtonLink isWide href="/messages" icon="message">
                {say.openMessages}
              </ButtonLink>
            </div>
          </div>
        )}
        {board !== undefined && (
          <div className="actions">
            <ButtonLink href="/office" icon="board">
              {say.openOffice}
            </ButtonLink>
            <ButtonLink href="/runs" icon="today">
              {say.openRuns}
            </ButtonLink>
          </div>
        )}
      </div>
    </Screen>
  );
}
