// How many issues of a business wait for the office, and how many for a word; a touch opens them.
// Without a network the way is there, only the counts are not.
import { issueCountsSchema } from '../../shared/issues/answers.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { useWords } from '../app/language.ts';
import { useOffice } from '../app/use-office.ts';
import { words } from './words.ts';

export function OpenIssues({ business }: { readonly business: Business }) {
  const say = useWords(words);
  const { answer } = useOffice('/api/issues/counts', issueCountsSchema);
  const own = answer?.counts.find(({ businessId }) => businessId === business.id);
  const { count, toApprove } = own ?? { count: 0, toApprove: 0 };
  const href = `/issues?businessId=${business.id}`;
  return (
    <>
      {toApprove > 0 && (
        <ButtonLink isWide href={`${href}&view=toApprove`} icon="check" tone="primary">
          {say.toApprove(toApprove)}
        </ButtonLink>
      )}
      <ButtonLink isWide href={href} icon="late">
        {answer === undefined ? say.openIssues : say.issues(count)}
      </ButtonLink>
    </>
  );
}
