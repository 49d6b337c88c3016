/** The permissions of services in a scope parameter; the others, such as `openid`, are about the sign-in itself. */
export const scopesIn = (scope: string): readonly string[] =>
  scope.split(' ').filter((part) => part.startsWith('https://'))

const serviceOf = (permission: string): string => permission.slice(0, permission.lastIndexOf('/'))

/** Whether permissions of more than one service are asked for, which no token can have. */
export const ofSeveralServices = (scope: string): boolean => new Set(scopesIn(scope).map(serviceOf)).size > 1

/** Whether everything that is asked for was consented to. */
export const isConsented = (asked: string, consented: string): boolean => {
  const given = scopesIn(consented)
  return scopesIn(asked).every((one) => given.includes(one))
}

const isGraph = (text: string): boolean => /graph/i.test(text)

/** Whether a token with this scope opens the server at a host: one for Graph opens no mail server, and the reverse. */
export const opensHost = (scope: string, host: string | undefined): boolean =>
  host === undefined ||
  scopesIn(scope).some((one) =>
    isGraph(host) ? serviceOf(one) === `https://${host}` : !isGraph(serviceOf(one)),
  )

/** Whether a scope holds a permission. That of an application itself holds all that an administrator approved. */
export const allows = (scope: string, permission: string | undefined): boolean =>
  permission === undefined ||
  scopesIn(scope).some((one) => one.endsWith(`/${permission}`) || one.endsWith('/.default'))
