import { useRecordContext } from 'react-admin'
import { grouped } from './grouped.ts'

export { grouped }

/** An amount as people read it: thousands apart, all its decimals. It is decimal text and never becomes a double. */
export function MoneyText({ source }: { source: string }) {
  const amount = useRecordContext()?.[source]
  return typeof amount === 'string' ? <span>{grouped(amount)}</span> : null
}
