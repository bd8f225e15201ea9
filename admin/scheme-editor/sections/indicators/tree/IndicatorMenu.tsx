import MoreVertIcon from '@mui/icons-material/MoreVert'
import { IconButton, Menu, MenuItem } from '@mui/material'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useEditor } from '../../../draft/draft-context.ts'
import type { JsonObject } from '../../../draft/json.ts'
import { useIsReadOnly } from '../../../draft/use-draft.ts'
import { indicatorActions } from './indicator-actions.ts'
import { useTree } from './tree-context.ts'

interface IndicatorMenuProps {
  readonly indicator: JsonObject
  readonly pointer: string
  readonly name: string
  readonly siblings: number
}

/** What can be done with an indicator in the tree. */
export function IndicatorMenu({ indicator, pointer, name, siblings }: IndicatorMenuProps) {
  const translate = useTranslate()
  const { draft } = useEditor()
  const tree = useTree()
  const [anchor, setAnchor] = useState<HTMLElement>()
  const menuId = useId()
  if (useIsReadOnly()) return null
  const words = {
    newName: translate('editor.indicators.new_name'),
    copyName: translate('editor.indicators.copy_name', { name }),
  }
  const actions = anchor === undefined ? [] : indicatorActions({ indicator, pointer, siblings, draft, words })
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('editor.indicators.actions', { name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor && menuId}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreVertIcon fontSize="inherit" />
      </IconButton>
      <Menu id={menuId} open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        {actions.map(({ word, make, fresh }) => (
          <MenuItem
            key={word}
            dense
            disabled={make === undefined}
            onClick={() => {
              setAnchor(undefined)
              if (make === undefined) return
              draft.edit(make.change)
              if (fresh !== undefined) tree.noteFresh(fresh)
              tree.choose(make.goTo)
            }}
          >
            {translate(`editor.indicators.${word}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
