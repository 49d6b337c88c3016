const mask = '[secret]'
const inspect = Symbol.for('nodejs.util.inspect.custom')

/** A value that prints, serialises and inspects as `[secret]`. */
export interface Secret {
  /** Returns the value itself. Call it where the value is used, and do not keep the result. */
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

/**
 * Wraps a value so that it cannot be printed by accident.
 * @throws TypeError for a value that is no text, such as an environment variable that is not set; it does not show it
 */
export const secret = (value: string): Secret => {
  if (typeof value !== 'string') throw new TypeError(`secret: value must be text, not ${typeof value}`)
  return new HiddenValue(value)
}

/** Returns the clear value, in whichever form a card holds it. */
export const revealed = (value: string | Secret): string =>
  typeof value === 'string' ? value : value.reveal()
