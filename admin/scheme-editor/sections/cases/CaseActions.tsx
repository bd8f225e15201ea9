import MoreIcon from '@mui/icons-material/MoreVert'
import { IconButton, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { addCase, casesIn, removeCase } from '../../cases/case-changes.ts'
import { useEditor } from '../../draft/draft-context.ts'
import { isObject } from '../../draft/json.ts'
import { useEdit, useSelection } from '../../draft/use-draft.ts'

interface CaseActionsProps {
  readonly index: number
  readonly name: string
  readonly onRemoved?: () => void
}

/** Copies a case, or takes it away; both can be undone. */
export function CaseActions({ index, name, onRemoved }: CaseActionsProps) {
  const translate = useTranslate()
  const { draft, isReadOnly } = useEditor()
  const edit = useEdit()
  const { jumpTo } = useSelection()
  const [anchor, setAnchor] = useState<HTMLElement>()
  if (isReadOnly) return null
  const copy = () => {
    setAnchor(undefined)
    const content = draft.getSnapshot()
    const one = casesIn(content)[index]
    if (!isObject(one)) return
    const named = { ...one, name: translate('editor.cases.copy_name', { name }) }
    const { change, pointer } = addCase(content, named, index)
    edit(change)
    jumpTo(`${pointer}/name`)
  }
  const remove = () => {
    setAnchor(undefined)
    edit(removeCase(draft.getSnapshot(), index))
    onRemoved?.()
  }
  return (
    <>
      <IconButton
        size="small"
        aria-haspopup="menu"
        aria-label={translate('editor.cases.act_on', { name })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        <MenuItem onClick={copy}>{translate('editor.cases.copy')}</MenuItem>
        <MenuItem onClick={remove}>{translate('editor.cases.remove')}</MenuItem>
      </Menu>
    </>
  )
}
