// How many issues of a business wait for the office; a touch opens them. Without a network the way
// is there, only the count is not.
import { issueCountsSchema } from '../../shared/issues/answers.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { useWords } from '../app/language.ts';
import { useOffice } from '../app/use-office.ts';
import { words } from './words.ts';

export function OpenIssues({ business }: { readonly business: Business }) {
  const say = useWords(words);
  const { answer } = useOffice('/api/issues/counts', issueCountsSchema);
  const count = answer?.counts.find(({ businessId }) => businessId === business.id)?.count ?? 0;
  return (
    <ButtonLink isWide href={`/issues?businessId=${business.id}`} icon="late">
      {answer === undefined ? say.openIssues : say.issues(count)}
    </ButtonLink>
  );
}
