/** Something to wait for that others wake. A wake that comes while nothing waits is remembered. */
export interface Wakeable {
  wake(): void
  /** Resolves when it is woken, or after this many milliseconds. */
  wait(atMost: number): Promise<void>
}

export const createWakeable = (): Wakeable => {
  let woken = false
  let resume: (() => void) | undefined
  return {
    wake(): void {
      woken = true
      resume?.()
    },
    async wait(atMost: number): Promise<void> {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMost)
          resume = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      resume = undefined
      woken = false
    },
  }
}
