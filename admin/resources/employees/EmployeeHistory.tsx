import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { RecordContextProvider, useRecordContext, useTranslate } from 'react-admin'
import { DepartmentText } from '../../components/departments/DepartmentText.tsx'
import { NamedReference } from '../../components/NamedReference.tsx'

interface Held {
  readonly from: string
  readonly department: string
  readonly post: string
}

/** In which department and post somebody has been from which day on, the newest first. */
export function EmployeeHistory() {
  const translate = useTranslate()
  const history: readonly Held[] = useRecordContext()?.history ?? []
  if (history.length === 0) return null
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      <Typography component="h2" variant="subtitle1">
        {translate('console.history')}
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('resources.employees.fields.from')}</TableCell>
            <TableCell>{translate('resources.employees.fields.department')}</TableCell>
            <TableCell>{translate('resources.employees.fields.post')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {history.toReversed().map((held) => (
            <RecordContextProvider key={held.from} value={held}>
              <TableRow>
                <TableCell>{held.from}</TableCell>
                <TableCell>
                  <DepartmentText source="department" />
                </TableCell>
                <TableCell>
                  <NamedReference source="post" reference="posts" />
                </TableCell>
              </TableRow>
            </RecordContextProvider>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
