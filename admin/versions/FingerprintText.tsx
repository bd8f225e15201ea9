import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'

const shortLength = 8

/** The fingerprint of a content: its beginning, and all of it for whoever asks. */
export function FingerprintText({ hash }: { readonly hash: string }) {
  const translate = useTranslate()
  const [isWhole, setIsWhole] = useState(false)
  return (
    <Typography variant="body2" color="text.secondary" component="div" sx={{ overflowWrap: 'anywhere' }}>
      {translate('publishing.versions.fingerprint')}{' '}
      <Box component="code" sx={{ fontSize: '0.9em' }}>
        {isWhole ? hash : hash.slice(0, shortLength)}
      </Box>{' '}
      <Button size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)} sx={{ minWidth: 0, py: 0 }}>
        {translate(isWhole ? 'publishing.versions.shorter' : 'publishing.versions.whole')}
      </Button>
    </Typography>
  )
}
