/** Sends one message after the other; `urgentOnly`: those that a person waits for. */
export type Slot = (urgentOnly: boolean) => Promise<void>

/** The slots of one mailbox. */
export interface Slots {
  /** Begins with one slot and resolves when all have ended. */
  run(slot: Slot): Promise<void>
  /** Adds slots until so many have begun. */
  grow(count: number): void
  /** Adds one for messages that a person waits for. */
  urge(): void
}

/** Makes slots that grow when the mailbox works: a wrong password is tried once, not by every slot. */
export const createSlots = (): Slots => {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  let slot: Slot | undefined
  let grown = 1
  let waking = false
  const add = (urgentOnly: boolean): void => {
    if (slot === undefined) return
    const one = slot(urgentOnly)
      .catch((error: unknown) => {
        failures.push(error)
      })
      .finally(() => {
        running.delete(one)
        if (urgentOnly) waking = false
      })
    running.add(one)
  }
  return {
    async run(given) {
      slot = given
      add(false)
      while (running.size > 0) await Promise.all(running)
      slot = undefined
      if (failures.length > 0) throw failures[0]
    },
    grow(count) {
      for (; grown < count; grown++) add(false)
    },
    urge() {
      if (slot === undefined || waking) return
      waking = true
      add(true)
    },
  }
}
