// The addresses of the pages. Each page comes when it is first opened; filters live in the address.

import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { SignInPage } from '../account/sign-in-page.tsx'
import { InboxPage } from '../inbox/inbox-page.tsx'
import { isProblem } from '../lib/problem.ts'
import { isSignedIn, meQuery } from '../lib/queries.ts'
import type { Box } from '../lib/types.ts'
import { ErrorPage, NotFoundPage } from './error-page.tsx'
import { Shell } from './shell.tsx'

type Context = { readonly client: QueryClient }
type Search = Readonly<Record<string, unknown>>

const DAY = /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/
const BOXES: readonly string[] = ['todo', 'done', 'started', 'copied']

const root = createRootRouteWithContext<Context>()({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): { to?: string } => text(search, 'to'),
  component: SignInPage,
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Search): { code?: string } => text(search, 'code'),
  component: lazyRouteComponent(() => import('../account/setup-page.tsx'), 'SetupPage'),
})

/** The address in a QR code: whoever has signed in goes on to the forms, everybody else to the visitors' page. */
const scanned = createRoute({
  getParentRoute: () => root,
  path: '/r/$code',
  beforeLoad: async ({ params }) => {
    throw redirect({ to: (await isSignedIn()) ? '/at/$code' : '/visit/$code', params, replace: true })
  },
})

const visit = createRoute({
  getParentRoute: () => root,
  path: '/visit/$code',
  component: lazyRouteComponent(() => import('../visit/visit-page.tsx'), 'VisitPage'),
})

/** Everything behind it needs somebody who has signed in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const isKnown = context.client.getQueryData(meQuery.queryKey) !== undefined
    if (!isKnown && !(await isSignedIn())) throw toSignIn(location.href)
    try {
      await context.client.ensureQueryData(meQuery)
    } catch (error) {
      if (!isProblem(error, 'unauthenticated')) throw error
      throw toSignIn(location.href)
    }
  },
  component: Shell,
})

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: (search: Search): { box?: Box; q?: string; process?: string } => ({
    ...(BOXES.includes(String(search['box'])) ? { box: search['box'] as Box } : {}),
    ...text(search, 'q'),
    ...text(search, 'process'),
  }),
  component: InboxPage,
})

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/start',
  component: lazyRouteComponent(() => import('../start/catalogue-page.tsx'), 'CataloguePage'),
})

const startForm = createRoute({
  getParentRoute: () => signedIn,
  path: '/start/$process',
  validateSearch: (search: Search): { draft?: string; copy?: string; place?: string } => ({
    ...text(search, 'draft'),
    ...text(search, 'copy'),
    ...text(search, 'place'),
  }),
  component: lazyRouteComponent(() => import('../start/start-page.tsx'), 'StartPage'),
})

const at = createRoute({
  getParentRoute: () => signedIn,
  path: '/at/$code',
  component: lazyRouteComponent(() => import('../places/at-page.tsx'), 'AtPage'),
})

const visitors = createRoute({
  getParentRoute: () => signedIn,
  path: '/visitors',
  component: lazyRouteComponent(() => import('../visitors/visitors-page.tsx'), 'VisitorsPage'),
})

const task = createRoute({
  getParentRoute: () => signedIn,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('../request/task-page.tsx'), 'TaskPage'),
})

const request = createRoute({
  getParentRoute: () => signedIn,
  path: '/requests/$id',
  component: lazyRouteComponent(() => import('../request/request-page.tsx'), 'RequestPage'),
})

const requests = createRoute({
  getParentRoute: () => signedIn,
  path: '/requests',
  validateSearch: (search: Search): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(search).flatMap(([name, value]) => (isPlain(value) ? [[name, String(value)]] : [])),
    ),
  component: lazyRouteComponent(() => import('../requests/requests-page.tsx'), 'RequestsPage'),
})

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  validateSearch: (search: Search): { unseen?: true } => (search['unseen'] === true ? { unseen: true } : {}),
  component: lazyRouteComponent(() => import('../notices/notices-page.tsx'), 'NoticesPage'),
})

const duty = createRoute({
  getParentRoute: () => signedIn,
  path: '/duty',
  validateSearch: rosterSearch,
  component: lazyRouteComponent(() => import('../duty/duty-page.tsx'), 'DutyPage'),
})

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/overview',
  validateSearch: (search: Search): { from?: string; to?: string; process?: string; department?: string } => ({
    ...text(search, 'from'),
    ...text(search, 'to'),
    ...text(search, 'process'),
    ...text(search, 'department'),
  }),
  component: lazyRouteComponent(() => import('../overview/overview-page.tsx'), 'OverviewPage'),
})

const overviewPlaces = createRoute({
  getParentRoute: () => signedIn,
  path: '/overview/places',
  validateSearch: (search: Search): { from?: string; process?: string } => ({
    ...text(search, 'from'),
    ...text(search, 'process'),
  }),
  component: lazyRouteComponent(() => import('../overview/places/places-page.tsx'), 'OverviewPlacesPage'),
})

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
})

const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin',
  component: lazyRouteComponent(() => import('../admin/admin-page.tsx'), 'AdminPage'),
})

const adminPart = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/$part',
  validateSearch: (search: Search): { process?: string; year?: number; q?: string; under?: string } & RosterSearch => ({
    ...text(search, 'under'),
    ...rosterSearch(search),
    ...text(search, 'process'),
    ...(Number.isInteger(search['year']) ? { year: Number(search['year']) } : {}),
    ...text(search, 'q'),
  }),
  component: lazyRouteComponent(() => import('../admin/admin-page.tsx'), 'AdminPage'),
})

const tree = root.addChildren([
  signIn,
  setup,
  scanned,
  visit,
  signedIn.addChildren([
    inbox,
    start,
    startForm,
    task,
    request,
    requests,
    notices,
    duty,
    overview,
    account,
    admin,
    adminPart,
    at,
    visitors,
    overviewPlaces,
  ]),
])

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}

function toSignIn(from: string) {
  return redirect({ to: '/sign-in', search: from === '/' ? {} : { to: from } })
}

type RosterSearch = { view?: 'month'; on?: string; team?: string }

/** A day that is none would show nothing at all. */
function rosterSearch(search: Search): RosterSearch {
  const { on, ...team } = { ...text(search, 'on'), ...text(search, 'team') }
  return {
    ...team,
    ...(on !== undefined && DAY.test(on) ? { on } : {}),
    ...(search['view'] === 'month' ? { view: 'month' } : {}),
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function text<Name extends string>(search: Search, name: Name): { [key in Name]?: string } {
  const value = search[name]
  return (isPlain(value) && value !== '' ? { [name]: String(value) } : {}) as { [key in Name]?: string }
}
