const mask = '[secret]'
const inspect = Symbol.for('nodejs.util.inspect.custom')

/** A value that prints, serialises and inspects as `[secret]`. */
export interface Secret {
  /** The value itself. Call it where it is used, never to keep it. */
  reveal(): string
}

class HiddenValue implements Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }

  toString(): string {
    return mask
  }

  toJSON(): string {
    return mask
  }

  [Symbol.toPrimitive](): string {
    return mask
  }

  [inspect](): string {
    return mask
  }
}

/** Wraps a value so that it cannot be printed by accident. */
export const secret = (value: string): Secret => new HiddenValue(value)

/** The clear value, whichever way a card carries it. */
export const revealed = (value: string | Secret): string =>
  typeof value === 'string' ? value : value.reveal()
