/** Something that the person at the terminal has to change: one sentence, exit code 2, nothing sent. */
export class InputError extends Error {
  /** Field of the file that is wrong, such as `users[0].email`, if it is a field. */
  readonly field?: string

  constructor(message: string, field?: string) {
    super(message)
    if (field !== undefined) this.field = field
  }
}
