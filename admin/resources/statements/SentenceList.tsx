import { Typography } from '@mui/material'
import { useRecordContext } from 'react-admin'

/** Sentences of a record, one below the other. */
export function SentenceList({ source }: { source: string; label?: string }) {
  const sentences: readonly string[] = useRecordContext()?.[source] ?? []
  return sentences.map((sentence) => <Typography key={sentence}>{sentence}</Typography>)
}
