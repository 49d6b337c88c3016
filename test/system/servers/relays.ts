import type { CertificateAuthority } from '@saatja/testkit'
import { startMailServer } from './mail-server.ts'
import { queueingExim } from './recipes.ts'
import { isUnpacked, startUnpacked } from './unpacked.ts'

/** A real mail server on loopback that takes mail in clear and without sign-in. */
export interface Relay {
  readonly port: number
  stop(): Promise<void>
}

/** Starts a real Postfix. */
export const startPostfix = async (authority: CertificateAuthority): Promise<Relay> => {
  const { ports, stop } = await startMailServer({ authority, names: ['mail.kivi.ee'] })
  return { port: ports.clear, stop }
}

/** Starts a real Exim, which only queues what it takes; undefined where none has been unpacked. */
export const startExim = async (): Promise<Relay | undefined> => {
  if (!isUnpacked('usr/sbin/exim4')) return undefined
  const { port, stop } = await startUnpacked(queueingExim)
  return { port, stop }
}
