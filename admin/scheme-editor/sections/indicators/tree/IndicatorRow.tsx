import ErrorOutlineIcon from '@mui/icons-material/ErrorOutline'
import ExpandLessIcon from '@mui/icons-material/ExpandLess'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Box, ButtonBase, IconButton, TableCell, TableRow, Tooltip, Typography } from '@mui/material'
import { memo } from 'react'
import { useTranslate } from 'react-admin'
import { useIssuesWithin } from '../../../checks/use-issues.ts'
import { isList, isObject, type JsonValue } from '../../../draft/json.ts'
import { useDraftValue } from '../../../draft/use-draft.ts'
import { PostWeightField } from '../weights/PostWeightField.tsx'
import { WeightField } from '../weights/WeightField.tsx'
import { IndicatorMenu } from './IndicatorMenu.tsx'
import { useTree } from './tree-context.ts'

interface IndicatorRowProps {
  readonly pointer: string
  readonly depth: number
  readonly siblings: number
}

/** An indicator with its weights; drawn again only where it has changed itself. */
export const IndicatorRow = memo(function IndicatorRow({ pointer, depth, siblings }: IndicatorRowProps) {
  const translate = useTranslate()
  const { isClosed, toggleClosed, chosen, choose, columns } = useTree()
  const indicator = useDraftValue<JsonValue>(pointer)
  if (!isObject(indicator)) return null
  const [id, name] = [String(indicator.id ?? ''), String(indicator.name ?? '')]
  const isGroup = isList(indicator.children)
  const closed = isClosed(id)
  const isChosen = chosen === pointer
  return (
    <TableRow hover selected={isChosen}>
      <TableCell>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.25, pl: depth * 2.5 }}>
          {isGroup ? (
            <IconButton
              size="small"
              aria-expanded={!closed}
              aria-label={translate(`editor.indicators.${closed ? 'open' : 'close'}`, { name })}
              onClick={() => toggleClosed(id)}
            >
              {closed ? <ExpandMoreIcon fontSize="inherit" /> : <ExpandLessIcon fontSize="inherit" />}
            </IconButton>
          ) : (
            <Box sx={{ width: 28, flex: 'none' }} />
          )}
          <ButtonBase
            data-pointer={pointer}
            aria-pressed={isChosen}
            aria-label={translate('editor.indicators.choose', { name })}
            onClick={() => choose(isChosen ? undefined : pointer)}
            sx={{
              justifyContent: 'start',
              textAlign: 'start',
              borderRadius: 1,
              px: 0.5,
              py: 0.25,
              typography: 'body2',
            }}
          >
            <Box component="span" sx={{ fontWeight: isGroup ? 600 : 400, overflowWrap: 'anywhere' }}>
              {name === '' ? id : name}
            </Box>
          </ButtonBase>
          <Problems pointer={pointer} />
          <Box sx={{ ml: 'auto' }}>
            <IndicatorMenu {...{ indicator, pointer, name, siblings }} />
          </Box>
        </Box>
      </TableCell>
      <TableCell>
        {indicator.added === true ? (
          <Typography variant="body2" color="text.secondary">
            {translate('editor.indicators.added')}
          </Typography>
        ) : (
          <WeightField indicator={indicator} pointer={pointer} name={name} />
        )}
      </TableCell>
      {columns.map((post) => (
        <TableCell key={post.value}>
          {indicator.added !== true && <PostWeightField {...{ indicator, pointer, name, post }} />}
        </TableCell>
      ))}
    </TableRow>
  )
})

function Problems({ pointer }: { pointer: string }) {
  const translate = useTranslate()
  const count = useIssuesWithin(pointer).filter(({ severity }) => severity === 'error').length
  if (count === 0) return null
  const text = translate('editor.indicators.problems', { smart_count: count })
  return (
    <Tooltip title={text}>
      <ErrorOutlineIcon color="error" aria-label={text} sx={{ fontSize: '1.1rem', flex: 'none' }} />
    </Tooltip>
  )
}
