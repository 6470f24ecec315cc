// Which account the money is for, shown only where a customer has several: the main one and meters.

import { Chips } from '../app/Chips.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import type { AccountView, CustomerCard } from '../store/views.ts';
import { words } from './words.ts';

export type AccountChooserProps = {
  readonly card: CustomerCard;
  readonly accountId: AccountView['row']['id'];
  readonly onChoose: (account: AccountView) => void;
};

export function AccountChooser({ card, accountId, onChoose }: AccountChooserProps) {
  const say = useWords(words);
  if (card.accounts.length < 2) return null;
  const nameOf = ({ row, code }: AccountView) => {
    if (row.kind === 'main') return say.mainAccount;
    const meter = card.meters.find((one) => one.account.row.id === row.id);
    return say.meterAccount(meter?.row.serial ?? code ?? '');
  };
  const options = card.accounts.map((account) => ({
    value: account.row.id,
    label: (
      <span className="grid text-left text-small">
        {nameOf(account)}
        <span className="money">
          {formatMoney(account.balance.balance, card.business.currency)}
        </span>
      </span>
    ),
  }));
  const choose = (id: AccountView['row']['id']) => {
    const account = card.accounts.find(({ row }) => row.id === id);
    if (account) onChoose(account);
  };
  return (
    <Chips legend={say.account} options={options} value={accountId} onChange={choose} isOneLine />
  );
}
