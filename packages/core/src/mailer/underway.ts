/** One mail or check that is under way. */
interface Running {
  /** Aborted when its caller gives it up, or the mailer all. */
  readonly signal: AbortSignal
  leave(): void
}

/** What a mailer has under way, so that its end can give up what takes too long. */
export class Underway {
  readonly #running = new Set<AbortController>()
  #end = (): void => {}
  /** Resolves when all is given up. */
  readonly givenUp = new Promise<void>((resolve) => {
    this.#end = resolve
  })

  enter(given: AbortSignal | undefined): Running {
    const own = new AbortController()
    const abort = (): void => own.abort()
    this.#running.add(own)
    given?.addEventListener('abort', abort, { once: true })
    if (given?.aborted) abort()
    return {
      signal: own.signal,
      leave: () => {
        given?.removeEventListener('abort', abort)
        this.#running.delete(own)
      },
    }
  }

  /** Nothing that has not reached its final dot is sent any more; what has is unknown. */
  giveUp(): void {
    for (const own of this.#running) own.abort()
    this.#end()
  }
}
