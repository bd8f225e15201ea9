import { Button, Dialog, DialogActions, DialogContent, DialogTitle, List, ListItem, ListItemText } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import type { JsonObject } from '../../draft/json.ts'

export interface LibraryDialogProps {
  /** Ids of metrics that the scheme has already. */
  readonly there: ReadonlySet<string>
  readonly onChoose: (record: JsonObject) => void
  readonly onClose: () => void
}

/** The company's metric library, to take one of. */
export function LibraryDialog({ there, onChoose, onClose }: LibraryDialogProps) {
  const translate = useTranslate()
  const { data = [], isPending } = useGetList('metrics', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'name', order: 'ASC' },
  })
  const say = (key: string) => translate(`editor.parts.metrics.${key}`)
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="library-title">
      <DialogTitle id="library-title">{say('library')}</DialogTitle>
      <DialogContent dividers>
        {!isPending && data.length === 0 && say('nothing')}
        <List dense disablePadding>
          {data.map((record) => (
            <ListItem
              key={record.id}
              secondaryAction={
                <Button
                  size="small"
                  disabled={there.has(String(record.id))}
                  aria-label={`${say('add')} ${record.name}`}
                  onClick={() => onChoose(record)}
                >
                  {say('add')}
                </Button>
              }
            >
              <ListItemText
                primary={String(record.name)}
                secondary={`${record.id} · ${translate(`console.unit.${record.unit}`, { _: String(record.unit) })}${
                  there.has(String(record.id)) ? ` · ${say('there')}` : ''
                }`}
              />
            </ListItem>
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
