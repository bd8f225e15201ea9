import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { lettersOf } from '../letters-of.ts'
import type { PeopleImportTold } from '../people-import-told.ts'

const mostShown = 6

/** The first rows of the file as they stand, under the letters of the sheet; the header in bold. */
export function FirstRows({ file }: { readonly file: PeopleImportTold['file'] }) {
  const translate = useTranslate()
  const { first = [], headerRow = 0 } = file
  const shown = first.slice(0, Math.max(mostShown, first.findIndex(({ line }) => line === headerRow) + 3))
  const width = Math.max(0, ...shown.map(({ texts }) => texts.length))
  if (shown.length === 0) return null
  const letters = Array.from({ length: width }, (_, index) => lettersOf(index))
  const title = translate('imports.people.columns.first')
  return (
    <section>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {title}
      </Typography>
      <Box role="region" aria-label={title} tabIndex={0} sx={{ overflowX: 'auto', border: 1, borderColor: 'divider' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('imports.people.columns.row')}</TableCell>
              {letters.map((letter) => (
                <TableCell key={letter}>{letter}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ line, texts }) => (
              <TableRow key={line} sx={line < headerRow ? { color: 'text.secondary' } : {}}>
                <TableCell component="th" scope="row">
                  {line}
                </TableCell>
                {letters.map((letter, index) => (
                  <TableCell key={letter} sx={cellLook(line, headerRow)}>
                    {texts[index] ?? ''}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </section>
  )
}

function cellLook(line: number, headerRow: number) {
  return {
    ...{ maxWidth: '14rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    ...(line === headerRow && { fontWeight: 700 }),
    ...(line < headerRow && { color: 'text.secondary' }),
  }
}
