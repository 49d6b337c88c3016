/** Sends one message after the other; `urgentOnly`: those that a person waits for. */
export type Slot = (urgentOnly: boolean) => Promise<void>

/**
 * Runs slots until all have ended. It begins with one and grows when the mailbox works: a wrong password is tried
 * once, not by every slot.
 */
export const createSlots = () => {
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
    async run(given: Slot): Promise<void> {
      slot = given
      add(false)
      while (running.size > 0) await Promise.all(running)
      slot = undefined
      if (failures.length > 0) throw failures[0]
    },
    grow(count: number): void {
      for (; grown < count; grown++) add(false)
    },
    urge(): void {
      if (slot === undefined || waking) return
      waking = true
      add(true)
    },
  }
}
