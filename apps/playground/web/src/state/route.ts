import { createStore, useStore } from './store.ts'

export type Route =
  | {
      readonly screen: 'workbench'
      readonly user?: string
      readonly run?: string
      readonly preset?: string
      /** The address is of no screen; the workbench says so. */
      readonly lost?: true
    }
  | { readonly screen: 'inbox'; readonly message?: string }
  | { readonly screen: 'scenarios'; readonly scenario?: string; readonly run?: string }
  | { readonly screen: 'everyone' }
  | { readonly screen: 'preflight'; readonly user?: string }
  | { readonly screen: 'bulk'; readonly run?: string }
  | { readonly screen: 'returned'; readonly sample?: string; readonly mail?: string }
  | { readonly screen: 'explain' }
  | { readonly screen: 'guide'; readonly path: string; readonly anchor?: string; readonly user?: string }
  | { readonly screen: 'sign-in'; readonly token: string; readonly result?: string }
  | { readonly screen: 'signed-in'; readonly state: string }

const part = <K extends string>(name: K, value: string | null | undefined): { readonly [P in K]?: string } =>
  (value ? { [name]: value } : {}) as { readonly [P in K]?: string }

/** Finds the screen of a path. Links from the docs use `?card=` and `?scenario=`. */
const parseRoute = ({ pathname, searchParams, hash }: URL): Route => {
  const [first, second, ...rest] = pathname.split('/').filter(Boolean).map(decodeURIComponent)
  const scenario = searchParams.get('scenario')
  if (first === 'inbox') return { screen: 'inbox', ...part('message', second) }
  if (first === 'scenarios' || scenario)
    return {
      screen: 'scenarios',
      ...part('scenario', second ?? scenario),
      ...part('run', searchParams.get('run')),
    }
  if (first === 'sign-in')
    return { screen: 'sign-in', token: second ?? '', ...part('result', searchParams.get('result')) }
  if (first === 'signed-in') return { screen: 'signed-in', state: second ?? '' }
  if (first === 'everyone') return { screen: 'everyone' }
  if (first === 'preflight') return { screen: 'preflight', ...part('user', second) }
  if (first === 'bulk') return { screen: 'bulk', ...part('run', second) }
  if (first === 'returned')
    return { screen: 'returned', ...part('sample', second), ...part('mail', searchParams.get('mail')) }
  if (first === 'explain') return { screen: 'explain' }
  if (first === 'guides')
    return {
      screen: 'guide',
      path: [second, ...rest].join('/'),
      ...part('anchor', decodeURIComponent(hash.slice(1))),
      ...part('user', searchParams.get('card')),
    }
  const user = first === 'users' ? second : searchParams.get('card')
  return {
    screen: 'workbench',
    ...part('user', user),
    ...part('run', searchParams.get('run')),
    ...part('preset', searchParams.get('preset')),
    ...(first === undefined || first === 'users' ? {} : { lost: true }),
  }
}

export const pathOf = (route: Route): string => {
  if (route.screen === 'inbox')
    return route.message ? `/inbox/${encodeURIComponent(route.message)}` : '/inbox'
  const query = 'run' in route && route.run !== undefined ? `?run=${encodeURIComponent(route.run)}` : ''
  if (route.screen === 'scenarios')
    return route.scenario ? `/scenarios/${encodeURIComponent(route.scenario)}${query}` : '/scenarios'
  if (route.screen === 'sign-in') return `/sign-in/${encodeURIComponent(route.token)}`
  if (route.screen === 'signed-in') return `/signed-in/${encodeURIComponent(route.state)}`
  if (route.screen === 'everyone') return '/everyone'
  if (route.screen === 'bulk') return route.run ? `/bulk/${encodeURIComponent(route.run)}` : '/bulk'
  if (route.screen === 'preflight')
    return route.user ? `/preflight/${encodeURIComponent(route.user)}` : '/preflight'
  if (route.screen === 'returned' && route.mail) return `/returned?mail=${encodeURIComponent(route.mail)}`
  if (route.screen === 'returned')
    return route.sample ? `/returned/${encodeURIComponent(route.sample)}` : '/returned'
  if (route.screen === 'explain') return '/explain'
  if (route.screen === 'guide')
    return [
      `/guides/${route.path}`,
      route.user ? `?card=${encodeURIComponent(route.user)}` : '',
      route.anchor ? `#${encodeURIComponent(route.anchor)}` : '',
    ].join('')
  return `${route.user ? `/users/${encodeURIComponent(route.user)}` : '/'}${query}`
}

/** The screen that an address of this page stands for. */
export const routeOf = (address: string): Route => parseRoute(new URL(address, location.href))

const routeStore = createStore<Route>(parseRoute(new URL(location.href)))
addEventListener('popstate', () => routeStore.set(parseRoute(new URL(location.href))))

export const useRoute = (): Route => useStore(routeStore)

export const navigate = (route: Route, how: 'push' | 'replace' = 'push'): void => {
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', pathOf(route))
  routeStore.set(route)
}
