import { Box, TableCell, TableRow } from '@mui/material'
import { Fragment } from 'react'
import { useTranslate } from 'react-admin'
import { isList, isObject, type JsonValue } from '../../../draft/json.ts'
import { useDraftValue } from '../../../draft/use-draft.ts'
import { ShareOutMenu } from '../weights/ShareOutMenu.tsx'
import { SumText } from '../weights/SumText.tsx'
import { IndicatorRow } from './IndicatorRow.tsx'
import { useTree } from './tree-context.ts'

interface IndicatorLevelProps {
  readonly pointer: string
  readonly depth: number
  /** The name of the indicator above; nothing on the first level. */
  readonly above?: string
}

/** The indicators of one level with those below them, and what their weights add up to. */
export function IndicatorLevel({ pointer, depth, above }: IndicatorLevelProps) {
  const translate = useTranslate()
  const { columns, places, isClosed } = useTree()
  const value = useDraftValue<JsonValue>(pointer)
  const level = isList(value) ? value : []
  const isWeighted = level.some((each) => isObject(each) && each.added !== true)
  return (
    <>
      {level.map((each, index) => {
        const { id, name, children } = isObject(each) ? each : {}
        const own = `${pointer}/${index}`
        return (
          <Fragment key={typeof id === 'string' ? id : index}>
            <IndicatorRow pointer={own} depth={depth} siblings={level.length} />
            {isList(children) && !isClosed(String(id)) && (
              <IndicatorLevel pointer={`${own}/children`} depth={depth + 1} above={String(name ?? '')} />
            )}
          </Fragment>
        )
      })}
      {isWeighted && (
        <TableRow sx={{ '& > td, & > th': { bgcolor: 'action.hover' } }}>
          <TableCell component="th" scope="row" sx={{ fontWeight: 400, color: 'text.secondary' }}>
            <Box sx={{ pl: 4 + depth * 2.5 }}>
              {above === undefined
                ? translate('editor.indicators.sum')
                : translate('editor.indicators.sum_of', { name: above })}
            </Box>
          </TableCell>
          <TableCell>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'end', columnGap: 1 }}>
              <ShareOutMenu level={level} pointer={pointer} above={above} />
              <Box>
                <SumText level={level} places={places} />
              </Box>
            </Box>
          </TableCell>
          {columns.map(({ value: post }) => (
            <TableCell key={post}>
              <SumText level={level} places={[{ post }]} />
            </TableCell>
          ))}
        </TableRow>
      )}
    </>
  )
}
