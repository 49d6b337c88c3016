import { sameSecret } from '../secret.ts'

/** Whether a request's `Authorization` carries this token (RFC 6750, section 2.1). */
export const allows =
  (token: string) =>
  (authorization: string | undefined): boolean => {
    const given = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    return given !== undefined && sameSecret(given, token)
  }
