import AddIcon from '@mui/icons-material/Add'
import { Box, Button, ListItemText, Menu, MenuItem } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useSchemaWords } from '../../bound/use-words.ts'
import { pointerKeys } from '../../../../schemas/json-pointer.ts'
import { isIndex, isWithin } from '../../draft/json-pointer.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly, useSelection } from '../../draft/use-draft.ts'
import { ComponentCard } from './ComponentCard.tsx'
import { type PayKind, payDefinitions, payKinds, startingComponent } from './starting-component.ts'

const list = '/document/pay/components'
/** As the schema says. */
const mostComponents = 200

/** The components in the order in which they are computed; one is open at a time. */
export function ComponentList() {
  const components = useDraftValue<JsonValue>(list)
  const members = isList(components) ? components : []
  const edit = useEdit()
  const [openId, setOpenId] = useState<string>()
  const { pointer, jumps } = useSelection()
  const words = useSchemaWords()
  const wanted = indexWithin(pointer)
  const wantedId = wanted === undefined ? undefined : idOf(members[wanted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each jump opens again what was closed since
  useEffect(() => {
    if (wantedId !== undefined) setOpenId(wantedId)
  }, [wantedId, jumps])
  const add = (kind: PayKind) => {
    const component = startingComponent(kind, words(payDefinitions[kind]).label, members.map(idOf))
    edit([{ at: `${list}/-`, do: 'insert', value: component }])
    setOpenId(idOf(component))
  }
  return (
    <Box sx={{ my: 1.5 }}>
      {members.map((member, index) => (
        <ComponentCard
          key={idOf(member) ?? index}
          pointer={`${list}/${index}`}
          index={index}
          count={members.length}
          isOpen={openId !== undefined && openId === idOf(member)}
          onToggle={(isOpen) => setOpenId(isOpen ? idOf(member) : undefined)}
          onMove={(to) => edit([{ at: `${list}/${index}`, do: 'move', to: `${list}/${to}` }])}
          onRemove={() => edit([{ at: `${list}/${index}`, do: 'remove' }])}
        />
      ))}
      <AddComponent onAdd={add} isFull={members.length >= mostComponents} />
    </Box>
  )
}

function AddComponent({ onAdd, isFull }: { onAdd: (kind: PayKind) => void; isFull: boolean }) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const isReadOnly = useIsReadOnly()
  const [anchor, setAnchor] = useState<HTMLElement>()
  if (isReadOnly) return null
  return (
    <>
      <Button
        startIcon={<AddIcon />}
        disabled={isFull}
        aria-haspopup="menu"
        data-pointer={list}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('editor.forms.add_component')}
      </Button>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor ?? null}
        onClose={() => setAnchor(undefined)}
        slotProps={{ paper: { sx: { maxWidth: '40rem' } } }}
      >
        {payKinds.map((kind) => {
          const { label, help } = words(payDefinitions[kind])
          return (
            <MenuItem
              key={kind}
              onClick={() => {
                setAnchor(undefined)
                onAdd(kind)
              }}
            >
              <ListItemText
                primary={label}
                secondary={help}
                slotProps={{ secondary: { sx: { whiteSpace: 'normal' } } }}
              />
            </MenuItem>
          )
        })}
      </Menu>
    </>
  )
}

function idOf(component: JsonValue | undefined): string | undefined {
  return isObject(component) && typeof component.id === 'string' ? component.id : undefined
}

/** Which component a pointer leads to. */
function indexWithin(pointer: string | undefined): number | undefined {
  if (pointer === undefined || !isWithin(pointer, list)) return undefined
  const [key] = pointerKeys(pointer.slice(list.length))
  return key !== undefined && isIndex(key) ? Number(key) : undefined
}
