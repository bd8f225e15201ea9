import { ListSubheader } from '@mui/material'
import { Menu, usePermissions, useSidebarState, useTranslate } from 'react-admin'

/** What may be opened, in the order in which it is needed. */
const groups = [
  { name: 'own', resources: ['statements'] },
  { name: 'schemes', resources: ['schemes', 'versions', 'metrics'] },
  { name: 'people', resources: ['departments', 'posts', 'employees'] },
  { name: 'figures', resources: ['periods', 'facts', 'runs'] },
  { name: 'system', resources: ['users', 'audit'] },
] as const

/** The menu; resources that are not allowed are left out, and groups with nothing in them. */
export function ConsoleMenu() {
  const translate = useTranslate()
  const [isOpen] = useSidebarState()
  const { permissions = {} } = usePermissions<Readonly<Record<string, readonly string[]>>>()
  const mayRead = (resource: string) => permissions[resource]?.includes('read') === true
  const shown = groups.filter(({ resources }) => resources.some(mayRead))
  return (
    <Menu>
      <Menu.DashboardItem primaryText="console.menu.start" />
      {shown.map(({ name, resources }) => [
        isOpen && (
          <ListSubheader key={name} component="div" disableSticky>
            {translate(`console.menu.${name}`)}
          </ListSubheader>
        ),
        ...resources.filter(mayRead).map((resource) => <Menu.ResourceItem key={resource} name={resource} />),
      ])}
    </Menu>
  )
}
