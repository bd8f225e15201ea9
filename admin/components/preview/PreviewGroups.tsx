import { Box, Table, TableBody, TableCell, TableHead, TableRow, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { WholeAmount } from '../amount/Amount.tsx'
import { grouped } from '../grouped.ts'
import type { GroupedBy, RecordedPreview } from './recorded-preview.ts'

const ways = ['department', 'post', 'service'] as const
const many = { pagination: { page: 1, perPage: 1000 }, sort: { field: 'id', order: 'ASC' } } as const

type Groups = NonNullable<RecordedPreview['groups']>

/** The same sums by department, post or length of service. */
export function PreviewGroups({ groups }: { readonly groups: Groups }) {
  const translate = useTranslate()
  const offered = ways.filter((way) => (groups[way]?.length ?? 0) > 0)
  const [chosen, setChosen] = useState<GroupedBy>()
  const [first] = offered
  if (first === undefined) return null
  const way = chosen !== undefined && offered.includes(chosen) ? chosen : first
  return (
    <Box>
      <Tabs value={way} onChange={(_, next: GroupedBy) => setChosen(next)} sx={{ minHeight: 36 }}>
        {offered.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`preview-by-${each}`}
            aria-controls="preview-groups"
            label={translate(`publishing.preview.by.${each}`)}
            sx={{ minHeight: 36 }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="preview-groups" aria-labelledby={`preview-by-${way}`} sx={{ overflowX: 'auto' }}>
        <GroupTable rows={groups[way] ?? []} way={way} />
      </Box>
    </Box>
  )
}

function GroupTable({ rows, way }: { readonly rows: NonNullable<Groups[GroupedBy]>; readonly way: GroupedBy }) {
  const translate = useTranslate()
  const nameOf = useGroupNames(way)
  const isCompared = rows.some(({ before }) => before !== undefined)
  return (
    <Table size="small" aria-label={translate(`publishing.preview.by.${way}`)}>
      <TableHead>
        <TableRow>
          <TableCell />
          <TableCell align="right">{translate('editor.live.people')}</TableCell>
          {isCompared && <TableCell align="right">{translate('publishing.preview.changed')}</TableCell>}
          {isCompared && <TableCell align="right">{translate('editor.live.before')}</TableCell>}
          <TableCell align="right">{translate('editor.live.after')}</TableCell>
          {isCompared && <TableCell align="right">{translate('editor.live.difference')}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id = '', people, changed, before, after, difference }) => (
          <TableRow key={id}>
            <TableCell component="th" scope="row">
              {nameOf(id)}
            </TableCell>
            <TableCell align="right">{people ?? '—'}</TableCell>
            {isCompared && <TableCell align="right">{changed ?? '—'}</TableCell>}
            {isCompared && <TableCell align="right">{before === undefined ? '—' : grouped(before)}</TableCell>}
            <TableCell align="right">
              {after === undefined ? translate('publishing.preview.hidden') : grouped(after)}
            </TableCell>
            {isCompared && (
              <TableCell align="right">
                {difference === undefined ? '—' : <WholeAmount amount={difference} isSigned />}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function useGroupNames(way: GroupedBy): (id: string) => string {
  const translate = useTranslate()
  const resource = way === 'post' ? 'posts' : 'departments'
  const { data = [] } = useGetList<{ id: string; name?: string }>(resource, many)
  const names = new Map(data.map(({ id, name }) => [id, name]))
  return (id) => {
    if (id === '') return translate('publishing.preview.nowhere')
    return way === 'service' ? translate(`publishing.preview.service.${id}`) : (names.get(id) ?? id)
  }
}
