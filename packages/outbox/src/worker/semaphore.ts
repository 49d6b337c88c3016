/** Lets a number of tasks run at once; the others wait in the order in which they came. */
export interface Semaphore {
  acquire(): Promise<() => void>
}

export const createSemaphore = (count: number): Semaphore => {
  let free = count
  const waiting: (() => void)[] = []
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  const once = (): (() => void) => {
    let inside = true
    return () => {
      if (inside) leave()
      inside = false
    }
  }
  return {
    async acquire() {
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))
      return once()
    },
  }
}
