import AddIcon from '@mui/icons-material/Add'
import { Box, Button, MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { NamedChoice } from '../../bound/BoundChoice.tsx'
import { isList, type JsonValue } from '../../draft/json.ts'
import { useEdit, useIsReadOnly } from '../../draft/use-draft.ts'
import { freeId, idsIn, newIndicator, provisionalId } from './tree/new-indicator.ts'
import { useTree } from './tree/tree-context.ts'

interface TreeToolbarProps {
  readonly indicators: JsonValue | undefined
  readonly posts: readonly NamedChoice[]
  readonly setClosed: (ids: ReadonlySet<string>) => void
  readonly onPost: (post: string) => void
}

/** What can be done with the tree as a whole. */
export function TreeToolbar({ indicators, posts, setClosed, onPost }: TreeToolbarProps) {
  const translate = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const { columns, choose, noteFresh } = useTree()
  const ids = idsIn(indicators)
  const count = isList(indicators) ? indicators.length : 0
  const others = posts.filter(({ value }) => columns.every((column) => column.value !== value))
  const add = () => {
    const id = freeId(provisionalId, new Set(ids))
    const at = `/document/indicators/${count}`
    const first = count === 0 ? { weight: 100 } : {}
    edit([{ at, do: 'insert', value: { ...newIndicator(id, translate('editor.indicators.new_name')), ...first } }])
    noteFresh(id)
    choose(at)
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1 }}>
      {!isReadOnly && (
        <Button size="small" startIcon={<AddIcon />} onClick={add}>
          {translate('editor.indicators.add')}
        </Button>
      )}
      <Button size="small" onClick={() => setClosed(new Set())}>
        {translate('editor.indicators.open_all')}
      </Button>
      <Button size="small" onClick={() => setClosed(new Set(ids))}>
        {translate('editor.indicators.close_all')}
      </Button>
      {!isReadOnly && others.length > 0 && (
        <TextField
          select
          size="small"
          fullWidth={false}
          margin="none"
          variant="outlined"
          label={translate('editor.indicators.add_post')}
          value=""
          onChange={({ target }) => onPost(target.value)}
          sx={{ minWidth: 230, ml: 'auto' }}
        >
          {others.map(({ value, name }) => (
            <MenuItem key={value} value={value}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  )
}
