import { type LookupAddress, lookup as lookUpName } from 'node:dns'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from '@saatja/core'
import { checkOptions, oneOf, optionRules, type RulesFor } from '@saatja/core/options'
import type { WebAnswer } from '../mailboxes/autoconfig.ts'

/** Fetches one page of a domain's configuration. Never throws. */
export type FetchPage = (url: string, signal?: AbortSignal) => Promise<WebAnswer>

/** How pages are fetched. */
export interface FetchOptions {
  /** `public` (default) refuses hosts at private addresses. */
  readonly network?: 'public' | 'any' | undefined
  /** PEM of an extra CA. */
  readonly ca?: string | undefined
  /** Milliseconds. Default 3000. */
  readonly deadline?: number | undefined
  /** Replaces the machine's own lookup of host names. */
  readonly lookup?: ((host: string) => Promise<readonly LookupAddress[]>) | undefined
}

const rules: RulesFor<FetchOptions> = {
  network: oneOf('public', 'any'),
  ca: optionRules.string,
  deadline: optionRules.within,
  lookup: optionRules.callback,
}

const mostBytes = 65_536

const addressesOf = (host: string): Promise<readonly LookupAddress[]> =>
  new Promise((done, fail) =>
    lookUpName(host, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses))),
  )

/** The connection goes to the address that was checked, and to no other. */
const fixed =
  (checked: LookupAddress): LookupFunction =>
  (_host, { all }, done) =>
    all ? done(null, [checked]) : done(null, checked.address, checked.family)

const nothing: WebAnswer = { status: 'nothing' }

/** Reads one page over https: no redirect, no other host, at most 64 kB. */
const get = (
  url: URL,
  checked: LookupAddress,
  ca: string | undefined,
  signal: AbortSignal,
): Promise<WebAnswer> =>
  new Promise((done, fail) => {
    const options = { agent: false, lookup: fixed(checked), signal, ...(ca === undefined ? {} : { ca }) }
    const call = request(url, options, (response) => {
      if (response.statusCode !== 200) {
        response.resume()
        call.destroy()
        return done(nothing)
      }
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        chunks.push(chunk)
        if (size <= mostBytes) return
        call.destroy()
        done({ status: 'refused' })
      })
      response.on('end', () => done({ status: 'found', text: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', fail)
    })
    call.on('error', fail)
    call.end()
  })

/**
 * Makes a function that fetches pages: https only, public addresses only, within its deadline.
 * @throws TypeError that names an option which cannot be used.
 */
export const fetchPages = (options?: FetchOptions): FetchPage => {
  checkOptions('fetchPages', options, rules)
  const { network = 'public', ca, deadline = 3000, lookup = addressesOf } = options ?? {}
  return async (address, outer) => {
    const url = URL.canParse(address) ? new URL(address) : undefined
    if (url?.protocol !== 'https:' || url.username !== '') return { status: 'refused' }
    const controller = new AbortController()
    const abort = (): void => controller.abort()
    const timer = setTimeout(abort, deadline)
    outer?.addEventListener('abort', abort, { once: true })
    try {
      const addresses = await lookup(url.hostname)
      const [first] = addresses
      const isPrivate = addresses.some((one) => !isPublicAddress(one.address))
      if (first === undefined) return nothing
      if (network === 'public' && isPrivate) return { status: 'refused' }
      return await get(url, first, ca, controller.signal)
    } catch {
      return { status: 'failed' }
    } finally {
      clearTimeout(timer)
      outer?.removeEventListener('abort', abort)
    }
  }
}
