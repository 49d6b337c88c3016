import { hash, randomBytes } from 'node:crypto'
import type { Endpoint } from './endpoint.ts'

const salt = randomBytes(32).toString('base64')

/**
 * Under which connections may be shared: everything that decides where they lead and who is signed in, the secret
 * itself included, as a hash whose salt lives only in this process.
 */
export const poolKey = (endpoint: Endpoint, secret: string): string => {
  const { host, port, security, ca, dial, credentials } = endpoint
  const parts = [
    host,
    port,
    security,
    ca,
    dial?.host,
    dial?.port,
    dial?.ca,
    credentials?.kind,
    credentials?.user,
  ]
  return hash('sha256', salt + JSON.stringify([...parts, secret]), 'base64')
}
