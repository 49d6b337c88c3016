import { createHash } from 'node:crypto'

/** A person in the simulated directory. Every address exists; its ids follow from it. */
export interface EntraAccount {
  readonly address: string
  /** Tenant id: the same for all addresses of a domain. */
  readonly tenant: string
  /** Object id. */
  readonly object: string
}

const guidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/** Tenant id of a domain. */
export const tenantOf = (domain: string): string => guidOf(`tenant ${domain.toLowerCase()}`)

export const accountOf = (address: string): EntraAccount => {
  const lower = address.trim().toLowerCase()
  return {
    address: lower,
    tenant: tenantOf(lower.slice(lower.lastIndexOf('@') + 1)),
    object: guidOf(`object ${lower}`),
  }
}

const anyTenant = ['organizations', 'common', 'consumers']

/** Whether accounts of this tenant may sign in under `/segment/` of the service's URL. */
export const servesTenant = (segment: string, { address, tenant }: EntraAccount): boolean =>
  anyTenant.includes(segment) || segment === tenant || address.endsWith(`@${segment.toLowerCase()}`)

export const isOneTenant = (segment: string): boolean => !anyTenant.includes(segment)
