import { Box } from '@mui/material'

interface ShortTextProps {
  readonly text: string
  /** In characters of the font's size. */
  readonly width?: number
  /** Whatever stands around it says it in full already. */
  readonly isTold?: boolean
}

/** A text that may be long, on one line: what has no room is cut off, and is there in full for whoever points at it. */
export function ShortText({ text, width = 18, isTold = false }: ShortTextProps) {
  return (
    <Box component="span" sx={{ ...cut, maxWidth: `${width}em` }} {...(!isTold && { title: text })}>
      {text}
    </Box>
  )
}

const cut = {
  display: 'inline-block',
  // Clipped and not hidden, since it then stands on the line of the text around it.
  overflow: 'clip',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const
