/** A deadline that moves with every step of a conversation without setting a new timer each time. */
export class Deadline {
  readonly #onPass: () => void
  #timer: NodeJS.Timeout | undefined
  /** When the timer fires, which may be too early. */
  #timerEnd = 0
  #end = 0

  constructor(onPass: () => void) {
    this.#onPass = onPass
  }

  /** So many milliseconds from now. */
  set(ms: number): void {
    this.#end = performance.now() + ms
    if (!this.#timer || this.#timerEnd > this.#end) this.#start()
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#timerEnd = this.#end
    // The timer does not keep a program alive: the socket does, as long as something is in progress.
    this.#timer = setTimeout(() => this.#look(), Math.max(this.#end - performance.now(), 0)).unref()
  }

  #look(): void {
    this.#timer = undefined
    if (performance.now() < this.#end) this.#start()
    else this.#onPass()
  }
}
