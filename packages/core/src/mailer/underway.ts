/** One message or check in progress. */
interface Running {
  /** Aborted when its caller gives up, or the mailer gives up everything. */
  readonly signal: AbortSignal
  leave(): void
}

/** What a mailer has in progress, so that closing it can give up what takes too long. */
export class Underway {
  readonly #running = new Set<AbortController>()
  #end = (): void => {}
  /** Gives everything up, and resolves when all has ended. */
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

  /** What has not reached its final dot is not sent; the outcome of the others is unknown. */
  giveUp(): void {
    for (const own of this.#running) own.abort()
    this.#end()
  }
}
