import { useRecordContext } from 'react-admin'
import { ShortText } from '../ShortText.tsx'

interface ShortFieldProps {
  readonly source: string
  readonly width?: number
  /** The field that is shown where the first one is empty. */
  readonly fallback?: string
}

/** A text of a record on one line, in full for whoever points at it. */
export function ShortField({ source, width, fallback = source }: ShortFieldProps) {
  const record = useRecordContext()
  const text = record?.[source] ?? record?.[fallback]
  return typeof text === 'string' ? <ShortText text={text} {...(width !== undefined && { width })} /> : null
}
