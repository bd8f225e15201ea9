import { Admin, CustomRoutes, type I18nProvider, Resource } from 'react-admin'
import { BrowserRouter, Route } from 'react-router-dom'
import { ConsoleLayout } from './layout/ConsoleLayout.tsx'
import { OwnPasswordPage } from './own-password/OwnPasswordPage.tsx'
import { LazyPeopleImport } from './people-import/LazyPeopleImport.tsx'
import { authProvider } from './providers/auth-provider.ts'
import { consoleStore } from './providers/console-store.ts'
import { dataProvider } from './providers/data-provider.ts'
import { queryClient } from './providers/query-client.ts'
import * as audit from './resources/audit/index.ts'
import * as departments from './resources/departments/index.ts'
import * as employees from './resources/employees/index.ts'
import * as facts from './resources/facts/index.ts'
import * as metrics from './resources/metrics/index.ts'
import * as periods from './resources/periods/index.ts'
import * as posts from './resources/posts/index.ts'
import * as results from './resources/results/index.ts'
import * as runs from './resources/runs/index.ts'
import * as schemes from './resources/schemes/index.ts'
import { SchemePublishPage } from './resources/schemes/SchemePublishPage.tsx'
import { SchemeVersionsPage } from './resources/schemes/SchemeVersionsPage.tsx'
import * as statements from './resources/statements/index.ts'
import * as users from './resources/users/index.ts'
import * as versions from './resources/versions/index.ts'
import { ProviderReturnPage } from './sign-in/ProviderReturnPage.tsx'
import { SetPasswordPage } from './sign-in/SetPasswordPage.tsx'
import { SetUpPage } from './sign-in/SetUpPage.tsx'
import { LazySchemeImport } from './scheme-import/LazySchemeImport.tsx'
import { SignInPage } from './sign-in/SignInPage.tsx'
import { StartPage } from './start-page/StartPage.tsx'
import { darkTheme, lightTheme } from './theme/themes.ts'

/** The console. Resources and pages that somebody may not open are not shown to them. */
export function App({ i18nProvider }: { i18nProvider: I18nProvider }) {
  return (
    <BrowserRouter>
      <Admin
        {...{ authProvider, dataProvider, i18nProvider, queryClient, store: consoleStore }}
        {...{ theme: lightTheme, darkTheme, layout: ConsoleLayout, loginPage: SignInPage, dashboard: StartPage }}
        requireAuth
        disableTelemetry
      >
        <Resource name="schemes" {...schemes} />
        <Resource name="versions" {...versions} />
        <Resource name="metrics" {...metrics} />
        <Resource name="departments" {...departments} />
        <Resource name="posts" {...posts} />
        <Resource name="employees" {...employees} />
        <Resource name="periods" {...periods} />
        <Resource name="facts" {...facts} />
        <Resource name="runs" {...runs} />
        <Resource name="results" {...results} />
        <Resource name="statements" {...statements} />
        <Resource name="users" {...users} />
        <Resource name="audit" {...audit} />

        <CustomRoutes>
          <Route path="/password" element={<OwnPasswordPage />} />
          <Route path="/schemes/:id/publish" element={<SchemePublishPage />} />
          <Route path="/schemes/:id/versions" element={<SchemeVersionsPage />} />
          <Route path="/schemes/import" element={<LazySchemeImport />} />
          <Route path="/employees/import" element={<LazyPeopleImport purpose="employees" />} />
          <Route path="/facts/import" element={<LazyPeopleImport purpose="facts" />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/set-up" element={<SetUpPage />} />
          <Route path="/set-password" element={<SetPasswordPage />} />
          <Route path="/auth-callback" element={<ProviderReturnPage />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  )
}
