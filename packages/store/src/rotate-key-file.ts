import { join } from 'node:path'
import { checkRotation, type StoreOptions } from './options.ts'
import { addKey, keepFirstKey } from './secrets/keys.ts'
import type { Rotation } from './secrets/reseal.ts'
import { openStore } from './store.ts'

/**
 * Makes a new key in the key file of a folder, seals every secret with it and removes the old keys. No other process
 * may have the folder open. When a secret cannot be opened, the old keys stay. With `SAATJA_KEY`, do the same in three
 * steps: put the new key first, restart every process, call `reseal`; then remove the old key.
 * @throws StoreError `LOCKED` while another process has the folder, `KEY` when the key file is missing or unusable
 */
export const rotateKeyFile = async (
  options: Extract<StoreOptions, { readonly folder: string }>,
): Promise<Rotation> => {
  checkRotation(options)
  const path = options.keyFile ?? join(options.folder, 'key')
  // The folder is opened first: this takes the lock, and refuses, before the key file is changed.
  const before = await openStore({ ...options, keyFile: path })
  await before.close()
  await addKey(path)
  const store = await openStore({ ...options, keyFile: path })
  try {
    const rotation = await store.reseal()
    if (rotation.unreadable === 0) await keepFirstKey(path)
    return rotation
  } finally {
    await store.close()
  }
}
