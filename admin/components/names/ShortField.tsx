import { useRecordContext } from 'react-admin'
import { ShortText } from '../ShortText.tsx'

/** A text of a record on one line, in full for whoever points at it. */
export function ShortField({ source, width }: { source: string; width?: number }) {
  const text = useRecordContext()?.[source]
  return typeof text === 'string' ? <ShortText text={text} {...(width !== undefined && { width })} /> : null
}
