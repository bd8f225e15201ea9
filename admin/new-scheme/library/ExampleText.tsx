import { useTranslate } from 'react-admin'
import { grouped } from '../../components/grouped.ts'
import type { Example } from './template.ts'

/** What somebody of a worked case gets, in one line. */
export function ExampleText({ example: { post, total, band, payout } }: { example: Example }) {
  const translate = useTranslate()
  const say = (key: string, params: object) => translate(`newScheme.library.example.${key}`, params)
  const parts = [
    post,
    total !== undefined && say('total', { total }),
    band,
    payout !== undefined && say('payout', { payout: grouped(payout) }),
  ]
  return <>{say('line', { text: parts.filter((part) => part !== undefined && part !== false).join(' · ') })}</>
}
