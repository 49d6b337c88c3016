import type { Finding } from '@saatja/core'
import type { CompanyStore, Database } from '@saatja/store'
import { checkAddresses, checkAddressListOptions } from '../arguments.ts'
import { checkRestoration } from '../decision.ts'
import {
  type AddressListOptions,
  listAddresses,
  type Restoration,
  recipientFindings,
  restoreAddress,
  type SuppressedAddress,
} from './address-list.ts'

/** The list of the addresses that no longer work, or whose owners complained. */
export interface CompanyAddresses {
  /**
   * Warns with the finding `recipient-bounced` about each address that is proved wrong or whose mailbox is full. Call
   * it before a message is sent; it does not prevent sending a single message.
   */
  recipientFindings(addresses: readonly string[]): Promise<readonly Finding[]>
  /**
   * Lists the addresses about which `recipientFindings` warns, or which bulk mail leaves out, in alphabetical order.
   */
  addresses(options?: AddressListOptions): Promise<readonly SuppressedAddress[]>
  /** Takes an address off that list. Returns whether it was on it. */
  restore(address: string, restoration: Restoration): Promise<boolean>
}

/** What a company can ask of its list of addresses, and take off it. */
export const companyAddresses = (database: Database, company: CompanyStore): CompanyAddresses => ({
  async recipientFindings(addresses) {
    checkAddresses(addresses)
    return recipientFindings(database, company.slug, addresses)
  },
  async addresses(options = {}) {
    checkAddressListOptions(options)
    return listAddresses(database, company.slug, options)
  },
  async restore(address, restoration) {
    checkRestoration(address, restoration)
    return database.transaction((tx) => restoreAddress(tx, company.within(tx), address, restoration))
  },
})
