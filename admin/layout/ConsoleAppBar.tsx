import { AppBar, LoadingIndicator, LocalesMenuButton, TitlePortal, ToggleThemeButton } from 'react-admin'
import { ConsoleUserMenu } from './ConsoleUserMenu.tsx'

export function ConsoleAppBar() {
  return (
    <AppBar
      color="default"
      userMenu={<ConsoleUserMenu />}
      toolbar={
        <>
          <LoadingIndicator />
          <LocalesMenuButton />
          <ToggleThemeButton />
        </>
      }
    >
      <TitlePortal component="h1" variant="subtitle1" />
    </AppBar>
  )
}
