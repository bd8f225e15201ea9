import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type RaRecord, useDataProvider, useTranslate, useTranslateLabel } from 'react-admin'
import { differingFields } from './merge-records.ts'
import { FieldText } from './FieldText.tsx'

/** A change that came second. */
export interface Conflict {
  readonly resource: string
  /** The record as it was read, as it was to be saved. */
  readonly read: RaRecord
  readonly mine: Readonly<Record<string, unknown>>
}

interface Choices {
  readonly conflict: Conflict
  /** Saves what was changed on top of the record that stands now. */
  keepMine(theirs: RaRecord): void
  takeTheirs(): void
  /** Goes back to the form as it is. */
  close(): void
}

/** Shows what somebody else has made of a record beside what was to be saved, field by field, and asks which is to stand. */
export function ConflictDialog({ conflict, keepMine, takeTheirs, close }: Choices) {
  const { resource, read, mine } = conflict
  const translate = useTranslate()
  const label = useTranslateLabel()
  const dataProvider = useDataProvider()
  const { data: theirs } = useQuery({
    queryKey: ['conflict', resource, read.id, read.version],
    queryFn: async () => (await dataProvider.getOne(resource, { id: read.id })).data as RaRecord,
    gcTime: 0,
  })
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('console.conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>{translate('console.conflict.about')}</DialogContentText>
        {theirs !== undefined && (
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('console.conflict.field')}</TableCell>
                <TableCell>{translate('console.conflict.theirs')}</TableCell>
                <TableCell>{translate('console.conflict.mine')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {differingFields(read, mine, theirs).map((field) => (
                <TableRow key={field}>
                  <TableCell component="th">{label({ source: field, resource })}</TableCell>
                  <TableCell>
                    <FieldText field={field} record={theirs} />
                  </TableCell>
                  <TableCell>
                    <FieldText field={field} record={mine} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('console.conflict.back')}</Button>
        <Button onClick={takeTheirs}>{translate('console.conflict.take_theirs')}</Button>
        <Button variant="contained" disabled={theirs === undefined} onClick={() => theirs && keepMine(theirs)}>
          {translate('console.conflict.keep_mine')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
