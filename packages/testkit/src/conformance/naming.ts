import { parseServer } from '@saatja/core'
import { type Case, complainIf, quote, repeated } from './case.ts'

const words = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const hostComplaints = (host: string) =>
  complainIf(
    parseServer(`${host}:25`)?.host !== host,
    `hosts: ${quote(host)} is not a host name in lower case and ASCII, without port and trailing dot`,
  )

/** One id everywhere, and hosts that the settings can name. */
export const namingCases: readonly Case[] = [
  {
    name: 'has an id that is also the name of its package',
    complaints: ({ provider: { id }, packageName }) => [
      ...complainIf(!words.test(id), `id: ${quote(id)} is not lower-case words joined by hyphens`),
      ...complainIf(
        packageName !== undefined && packageName.replace(/^@[^/]+\//, '') !== `provider-${id}`,
        `id: ${quote(id)} belongs in a package named provider-${id}, but this one is ${quote(packageName)}`,
      ),
    ],
  },
  {
    name: 'has a name for people',
    complaints: ({ provider: { name } }) =>
      complainIf(name.trim() !== name || name === '', `name: ${quote(name)} is blank or padded`),
  },
  {
    name: 'has hosts in the form in which settings are compared',
    complaints: ({ provider: { hosts } }) => [
      ...complainIf(
        hosts.length === 0,
        'hosts: there is none, so no server is ever known as this provider’s',
      ),
      ...hosts.flatMap(hostComplaints),
      ...repeated(hosts).map((host) => `hosts: ${quote(host)} stands there twice`),
    ],
  },
]
