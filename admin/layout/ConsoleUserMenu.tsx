import DevicesIcon from '@mui/icons-material/DevicesOutlined'
import PasswordIcon from '@mui/icons-material/PasswordOutlined'
import { ListItemIcon, ListItemText, MenuItem, type MenuItemProps } from '@mui/material'
import { Logout, UserMenu, useGetIdentity, useLogout, useNotify, useTranslate, useUserMenu } from 'react-admin'
import { Link } from 'react-router-dom'
import { callApi } from '../providers/call-api.ts'
import { noteSessionEnded } from '../providers/session.ts'

/** One's own password, and ways out. The menu gives its entries what the keyboard needs: to the first one the focus. */
export function ConsoleUserMenu() {
  const translate = useTranslate()
  const { identity } = useGetIdentity()
  const label = translate('console.user_menu', { name: identity?.fullName ?? '' })
  return (
    <UserMenu label={label}>
      <PasswordItem />
      <EverywhereItem />
      <Logout />
    </UserMenu>
  )
}

function PasswordItem(ofMenu: MenuItemProps) {
  const translate = useTranslate()
  const menu = useUserMenu()
  return (
    <MenuItem {...ofMenu} {...{ component: Link, to: '/password' }} onClick={menu?.onClose}>
      <ListItemIcon>
        <PasswordIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('console.own_password.title')}</ListItemText>
    </MenuItem>
  )
}

function EverywhereItem(ofMenu: MenuItemProps) {
  const translate = useTranslate()
  const notify = useNotify()
  const logout = useLogout()
  const leave = async () => {
    try {
      await callApi('/session/everywhere', { method: 'DELETE' })
      noteSessionEnded()
      await logout()
    } catch (error) {
      if (error instanceof Error) notify(error.message, { type: 'error' })
    }
  }
  return (
    <MenuItem {...ofMenu} onClick={leave}>
      <ListItemIcon>
        <DevicesIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('console.sign_out_everywhere')}</ListItemText>
    </MenuItem>
  )
}
