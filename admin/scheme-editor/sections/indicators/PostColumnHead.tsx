import CloseIcon from '@mui/icons-material/Close'
import { Box, IconButton, TableCell, Tooltip } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { NamedChoice } from '../../bound/BoundChoice.tsx'
import type { JsonValue } from '../../draft/json.ts'
import { useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { withoutPost } from './weights/posts-with-weights.ts'

interface PostColumnHeadProps {
  readonly post: NamedChoice
  readonly indicators: JsonValue | undefined
  readonly onRemoved: () => void
}

/** The head of the column of a post's own weights, with what takes it away. */
export function PostColumnHead({ post, indicators, onRemoved }: PostColumnHeadProps) {
  const translate = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const text = translate('editor.indicators.remove_post', { post: post.name })
  const remove = () => {
    edit(withoutPost(indicators, '/document/indicators', post.value))
    onRemoved()
  }
  return (
    <TableCell>
      <Box sx={{ display: 'flex', alignItems: 'center', whiteSpace: 'nowrap' }}>
        {post.name}
        {!isReadOnly && (
          <Tooltip title={text}>
            <IconButton size="small" aria-label={text} onClick={remove}>
              <CloseIcon sx={{ fontSize: '0.9rem' }} />
            </IconButton>
          </Tooltip>
        )}
      </Box>
    </TableCell>
  )
}
