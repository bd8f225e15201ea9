import { severities } from '../checks/severity-look.ts'
import { useIssuesAt } from '../checks/use-issues.ts'

/** What is wrong at a pointer, as a field shows it: the sentences, and whether one of them is an error. */
export function useSaidAt(pointer: string): { readonly sentence: string | undefined; readonly isError: boolean } {
  const issues = useIssuesAt(pointer)
  const worst = issues.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
  const sentence = worst.map((each) => each.sentence).join(' ')
  return { sentence: sentence === '' ? undefined : sentence, isError: worst[0]?.severity === 'error' }
}
