import { argumentRules } from '../contract/arguments.ts'
import type { GrantKey, GrantStore, StoredGrant } from '../contract/oauth.ts'
import { checkArgument } from '../contract/options.ts'
import { isKeyMissing, type SealContext, type Vault } from './vault.ts'

/** Keeps grants in this process. They are gone when it ends, and another process does not see them. */
export const memoryGrants = (): GrantStore => {
  // A removed grant leaves its version behind: someone who still holds an old one must not match a new grant.
  const entries = new Map<string, { readonly value: string | null; readonly version: number }>()
  const queue = new Map<string, Promise<unknown>>()
  return {
    async get(key) {
      const entry = entries.get(idOf(key))
      return entry === undefined || entry.value === null
        ? undefined
        : { value: entry.value, version: entry.version }
    },
    async put(key, value, version) {
      const id = idOf(key)
      const entry = entries.get(id)
      const visible = entry === undefined || entry.value === null ? 0 : entry.version
      if (visible !== version) return undefined
      const next = (entry?.version ?? 0) + 1
      entries.set(id, { value, version: next })
      return next
    },
    async lock(key, work) {
      const id = idOf(key)
      const turn = (queue.get(id) ?? Promise.resolve()).then(work)
      const done = turn.then(
        () => undefined,
        () => undefined,
      )
      queue.set(id, done)
      try {
        return await turn
      } finally {
        if (queue.get(id) === done) queue.delete(id)
      }
    },
  }
}

/**
 * Encrypts what another store keeps. A grant whose key is lost reads as no grant, so that the person signs in again;
 * one that was changed, cut or moved is refused. A new sign-in, written with version 0, replaces either.
 * @throws MailError from `get`: `CONFIG` with diagnosis `secret-damaged`.
 */
export const sealed = (store: GrantStore, vault: Vault): GrantStore => {
  checkArgument('sealed', 'store', argumentRules.grants, store)
  checkArgument('sealed', 'vault', argumentRules.vault, vault)
  const open = (key: GrantKey, stored: StoredGrant): string => vault.open(stored.value, grantContext(key))
  return {
    async get(key) {
      const stored = await store.get(key)
      if (stored === undefined) return undefined
      try {
        return { value: open(key, stored), version: stored.version }
      } catch (error) {
        if (isKeyMissing(error)) return undefined
        throw error
      }
    },
    async put(key, value, version) {
      const sealedValue = value === null ? null : vault.seal(value, grantContext(key))
      const written = await store.put(key, sealedValue, version)
      if (written !== undefined || version !== 0) return written
      const stored = await store.get(key)
      if (stored === undefined || readable(() => open(key, stored))) return undefined
      return store.put(key, sealedValue, stored.version)
    },
    lock: (key, work) => store.lock(key, work),
  }
}

const readable = (read: () => unknown): boolean => {
  try {
    read()
    return true
  } catch {
    return false
  }
}

const idOf = ({ company, card, mailbox }: GrantKey): string => JSON.stringify([company, card, mailbox])

/** The place for which {@link sealed} seals a grant. */
export const grantContext = (key: GrantKey): SealContext => {
  checkArgument('grantContext', 'key', argumentRules.grantKey, key)
  const { company, card, mailbox } = key
  return { company, card, field: `grant ${mailbox}` }
}
