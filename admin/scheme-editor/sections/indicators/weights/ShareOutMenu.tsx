import { Button, ListSubheader, Menu, MenuItem } from '@mui/material'
import { useId, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { JsonObject, JsonValue } from '../../../draft/json.ts'
import { useEdit, useIsReadOnly } from '../../../draft/use-draft.ts'
import { useTree } from '../tree/tree-context.ts'
import type { Place } from './level-sum.ts'
import { shareOutChange } from './share-out-change.ts'
import type { SharingOut } from './share-out.ts'

interface ShareOutMenuProps {
  readonly level: readonly JsonValue[]
  readonly pointer: string
  /** The indicator above the level; nothing on the first one. */
  readonly above: string | undefined
}

const ways: readonly SharingOut[] = ['equally', 'in-proportion']

/** Shares out what the locked weights leave of 100, for the default weights or those of a post that has a column. */
export function ShareOutMenu({ level, pointer, above }: ShareOutMenuProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const edit = useEdit()
  const { columns, blanks, isLocked } = useTree()
  const [anchor, setAnchor] = useState<HTMLElement>()
  const menuId = useId()
  const choices = [{ name: '', place: {} }, ...columns.map(({ value, name }) => ({ name, place: { post: value } }))]
  const share = (how: SharingOut, place: Place) => {
    setAnchor(undefined)
    const sharing = { how, place, blanks, isLocked: ({ id }: JsonObject) => isLocked(String(id)) }
    const change = shareOutChange(level, pointer, sharing)
    if (change === undefined) notify('editor.indicators.nothing_left', { type: 'warning' })
    else edit(change)
  }
  if (useIsReadOnly()) return null
  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor && menuId}
        aria-label={above === undefined ? undefined : translate('editor.indicators.share_of', { name: above })}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('editor.indicators.share')}
      </Button>
      <Menu id={menuId} open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        {choices.flatMap(({ name, place }) => [
          ...(name === ''
            ? []
            : [<ListSubheader key={name}>{translate('editor.indicators.share_for', { post: name })}</ListSubheader>]),
          ...ways.map((how) => (
            <MenuItem key={`${name} ${how}`} dense onClick={() => share(how, place)}>
              {translate(`editor.indicators.${how === 'equally' ? 'equally' : 'in_proportion'}`)}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  )
}
