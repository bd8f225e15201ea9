import type { ReactNode } from 'react'
import { Layout } from 'react-admin'
import { useLocation } from 'react-router-dom'
import { SignInAgain } from '../components/sign-in-again/SignInAgain.tsx'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { ConsoleAppBar } from './ConsoleAppBar.tsx'
import { ConsoleMenu } from './ConsoleMenu.tsx'
import { useDocumentTitle } from './use-document-title.ts'

export function ConsoleLayout({ children }: { children: ReactNode }) {
  const [, first = ''] = useLocation().pathname.split('/')
  useDocumentTitle(first === '' ? 'console.menu.start' : `resources.${first}.name`, 2)
  return (
    <Layout appBar={ConsoleAppBar} menu={ConsoleMenu} appBarAlwaysOn>
      {children}
      <ConnectionNotice />
      <SignInAgain />
    </Layout>
  )
}
