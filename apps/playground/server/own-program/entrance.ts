import {
  type MessageStore,
  type Sandbox,
  type SandboxApi,
  type SubmissionServer,
  sandboxApi,
} from '@saatja/testkit'
import { isTaken } from '../listen.ts'
import { keptPassword, newPassword } from './kept-password.ts'

/** Where a person's own program sends to the sandbox. */
export interface EntranceOptions {
  /** Port of 127.0.0.1; another one is taken when it is in use. */
  readonly port: number
  /** Of the SMTP port and, as its token, of the REST API. Default: the one kept with the data, else a new one. */
  readonly password?: string
}

/** The SMTP port and the REST API of a person's own program. */
export interface Entrance {
  readonly submission: SubmissionServer
  readonly api: SandboxApi
}

/**
 * Opens the port, where one is asked for; it closes with the sandbox. Never in a hosted playground: people share it,
 * and one could read and delete another's messages.
 * @throws TypeError for a password that the API cannot take.
 */
export const openEntrance = async (
  {
    ownProgram,
    realAllowed = true,
    folder,
  }: {
    readonly ownProgram?: EntranceOptions
    readonly realAllowed?: boolean
    /** Folder of the data; undefined where nothing is stored. */
    readonly folder: string | undefined
  },
  sandbox: Sandbox,
  messages: MessageStore,
): Promise<Entrance | undefined> => {
  if (ownProgram === undefined || !realAllowed) return undefined
  const { port } = ownProgram
  const password = ownProgram.password ?? (folder === undefined ? newPassword() : await keptPassword(folder))
  const submission = await sandbox.listen({ port, password }).catch((error: unknown) => {
    if (port !== 0 && isTaken(error)) return sandbox.listen({ port: 0, password })
    throw error
  })
  return { submission, api: sandboxApi({ messages, submission, token: password }) }
}
