import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const name = 'saatja-session'

/** The id of this browser's session. Lax, so that the cookie is sent when a sign-in sends the person back. */
export const sessionOf = (context: Context): string => {
  const known = getCookie(context, name)
  if (known !== undefined) return known
  const id = randomUUID()
  setCookie(context, name, id, { httpOnly: true, sameSite: 'Lax', path: '/' })
  return id
}
