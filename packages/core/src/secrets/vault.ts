import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { MailError } from '../contract/mail-error.ts'
import { checkOptions, optionRules, type RulesFor } from '../contract/options.ts'

/** One encryption key. Keep its id for ever: the sealed values name it. */
export interface VaultKey {
  /** 1 to 64 letters, digits, `-` or `_`. */
  readonly id: string
  /** 32 random bytes. */
  readonly secret: Uint8Array
}

/** Whose secret it is. A value sealed for one place opens in no other. */
export interface SealContext {
  readonly company: string
  readonly card: string
  /** Such as `password`. */
  readonly field: string
}

/**
 * Seals secrets with AES-256-GCM as `v1.<key id>.<iv>.<tag>.<ciphertext>`, the last three in base64url.
 * Context, version and key id are authenticated, so that a value cannot be moved to another row.
 *
 * There is one layer of keys. Data keys wrapped by a master key pay where re-encrypting the data is expensive or the
 * master key cannot leave its device; here a value is a password or a token of a few kilobytes, and `reseal`
 * of 100,000 of them is a matter of seconds. Random IVs of 96 bits are safe for 2^32 values per key
 * (NIST SP 800-38D, 8.3).
 */
export interface Vault {
  seal(plain: string, context: SealContext): string
  /**
   * @throws MailError `CONFIG` with diagnosis `secret-damaged` for a value that was changed, cut or moved from
   * another place, and `secret-key-missing` for one sealed with a key that this vault does not have.
   */
  open(sealed: string, context: SealContext): string
  /**
   * Returns the same secret under the current key; the very same text when it is under that key already. Throws as
   * `open` does.
   */
  reseal(sealed: string, context: SealContext): string
}

/** The keys of a vault: one that seals, and those that may still be needed to open. */
export interface VaultOptions {
  /** Every key that may still be in use. */
  readonly keys: readonly VaultKey[]
  /** Id of the key that seals. */
  readonly current: string
}

const isKey = (value: unknown): boolean => {
  const { id, secret } = Object(value) as Partial<VaultKey>
  return typeof id === 'string' && secret instanceof Uint8Array
}

const rules: RulesFor<VaultOptions> = {
  keys: {
    must: 'a list of keys, such as { id, secret }',
    test: (value) => Array.isArray(value) && value.every(isKey),
    required: true,
  },
  current: { ...optionRules.string, must: 'the id of a key', required: true },
}

const algorithm = 'aes-256-gcm'
const keyBytes = 32
const ivBytes = 12
const tagBytes = 16
const keyId = /^[\w-]{1,64}$/
const envelope = /^v1\.([\w-]{1,64})\.([\w-]{16})\.([\w-]{22})\.([\w-]*)$/

/**
 * Seals secrets with AES-256-GCM, bound to the place where they are kept.
 * @throws TypeError when a key is not 32 bytes, an id is malformed or used twice, or `current` is not among them.
 */
export const vault = (options: VaultOptions): Vault => {
  checkOptions('vault', options, rules)
  const keys = keyRing(options.keys)
  if (!keys.has(options.current)) {
    throw new TypeError(`vault: current names the key "${options.current}", which is not among keys`)
  }
  const seal: Vault['seal'] = (plain, context) => {
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv(algorithm, keyOf(keys, options.current), iv, { authTagLength: tagBytes })
    cipher.setAAD(associated(options.current, context))
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
    const parts = [iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))
    return ['v1', options.current, ...parts].join('.')
  }
  const open: Vault['open'] = (sealed, context) => {
    const parts = parse(sealed)
    const decipher = createDecipheriv(algorithm, keyOf(keys, parts.key), parts.iv, {
      authTagLength: tagBytes,
    })
    decipher.setAAD(associated(parts.key, context)).setAuthTag(parts.tag)
    try {
      return Buffer.concat([decipher.update(parts.text), decipher.final()]).toString('utf8')
    } catch {
      throw damaged()
    }
  }
  const reseal: Vault['reseal'] = (sealed, context) => {
    const plain = open(sealed, context)
    return parse(sealed).key === options.current ? sealed : seal(plain, context)
  }
  return { seal, open, reseal }
}

/** Whether an error of the vault says that the key is lost, so that only a new sign-in or password helps. */
export const isKeyMissing = (error: unknown): boolean =>
  MailError.is(error) && error.diagnosis.id === 'secret-key-missing'

const keyRing = (keys: readonly VaultKey[]): ReadonlyMap<string, KeyObject> => {
  const ring = new Map<string, KeyObject>()
  for (const { id, secret } of keys) {
    if (!keyId.test(id)) throw new TypeError(`vault: key id "${id}" must be 1 to 64 letters, digits, - or _`)
    if (ring.has(id)) throw new TypeError(`vault: key id "${id}" is used twice`)
    if (secret.byteLength !== keyBytes) {
      throw new TypeError(`vault: key "${id}" has ${secret.byteLength} bytes; give 32 random bytes`)
    }
    ring.set(id, createSecretKey(secret))
  }
  return ring
}

const keyOf = (keys: ReadonlyMap<string, KeyObject>, id: string): KeyObject => {
  const key = keys.get(id)
  if (key === undefined) {
    throw failure(
      'secret-key-missing',
      `The secret was sealed with the key "${id}", which is not available`,
      {
        key: id,
      },
    )
  }
  return key
}

/** A JSON array of strings: no two contexts give the same bytes. */
const associated = (key: string, { company, card, field }: SealContext): Buffer =>
  Buffer.from(JSON.stringify(['v1', key, company, card, field]), 'utf8')

const parse = (sealed: string) => {
  const [, key, iv, tag, text] = envelope.exec(sealed) ?? []
  if (key === undefined || iv === undefined || tag === undefined || text === undefined) throw damaged()
  return { key, iv: bytes(iv), tag: bytes(tag), text: bytes(text) }
}

/** Strict: without it, unused bits of the last character could be changed unnoticed. */
const bytes = (text: string): Buffer => {
  const decoded = Buffer.from(text, 'base64url')
  if (decoded.toString('base64url') !== text) throw damaged()
  return decoded
}

const damaged = (): MailError =>
  failure(
    'secret-damaged',
    'The sealed secret was changed, cut off or belongs to another card; enter it again',
  )

const failure = (id: string, message: string, params: Record<string, string> = {}): MailError =>
  new MailError(message, {
    stage: 'settings',
    diagnosis: {
      id,
      code: 'CONFIG',
      stage: 'settings',
      actor: 'application-administrator',
      retry: 'after-change',
      params,
    },
  })
