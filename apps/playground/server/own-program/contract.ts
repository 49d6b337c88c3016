/** What a person's own program needs to send to the sandbox. */
export interface OwnProgram {
  readonly host: string
  readonly port: number
  readonly username: string
  /** Of the SMTP port, and the token of the REST API. */
  readonly password: string
}
