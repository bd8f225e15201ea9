import { AppBar, LoadingIndicator, LocalesMenuButton, TitlePortal, ToggleThemeButton } from 'react-admin'
import { GlossaryButton } from '../glossary/GlossaryButton.tsx'
import { ConsoleUserMenu } from './ConsoleUserMenu.tsx'

export function ConsoleAppBar() {
  return (
    <AppBar
      color="default"
      userMenu={<ConsoleUserMenu />}
      toolbar={
        <>
          <LoadingIndicator />
          <GlossaryButton />
          <LocalesMenuButton />
          <ToggleThemeButton />
        </>
      }
    >
      <TitlePortal component="h1" variant="subtitle1" />
    </AppBar>
  )
}
