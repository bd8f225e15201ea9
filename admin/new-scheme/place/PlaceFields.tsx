import { Box, MenuItem, TextField } from '@mui/material'
import { useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { treeOrder } from '../../components/departments/department-tree.ts'
import { useAllOf } from '../../components/use-names-of.ts'

interface PlaceFieldsProps {
  readonly department: string
  readonly name: string
  /** Names of the departments that a template is made for: one of ours that bears such a name is chosen beforehand. */
  readonly wanted?: readonly string[]
  readonly onDepartment: (id: string) => void
  readonly onName: (name: string) => void
}

const longestName = 60

/** Whose a new scheme is to be, and what it is to be called. */
export function PlaceFields({ department, name, wanted = [], onDepartment, onName }: PlaceFieldsProps) {
  const translate = useTranslate()
  const departments = useAllOf('departments')
  const [first] = departments
  const likely =
    departments.find((each) => wanted.includes(each.name)) ?? (departments.length === 1 ? first : undefined)
  const proposed = department === '' ? likely?.id : undefined
  useEffect(() => {
    if (proposed !== undefined) onDepartment(proposed)
  }, [proposed, onDepartment])
  const say = (key: string) => translate(`newScheme.place.${key}`)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr', gap: 1.5 }}>
      <TextField
        select
        required
        margin="none"
        label={say('department')}
        helperText={departments.length === 0 ? say('no_department') : say('department_help')}
        value={departments.some(({ id }) => id === department) ? department : ''}
        onChange={({ target }) => onDepartment(target.value)}
      >
        {treeOrder(departments).map(({ department: { id, name: own }, depth }) => (
          <MenuItem key={id} value={id} sx={{ pl: 2 + 2 * depth }}>
            {own}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        margin="none"
        label={say('name')}
        helperText={say('name_help')}
        value={name}
        onChange={({ target }) => onName(target.value)}
        slotProps={{ htmlInput: { maxLength: longestName } }}
      />
    </Box>
  )
}
