import type { Usage } from './policy.ts'

const day = 24 * 60 * 60 * 1000

/** Counts the messages and connections of each mailbox at one provider, over all its hosts and ports. */
export interface UsageCounter {
  enter(user: string, connection: string): void
  leave(connection: string): void
  accepted(user: string, at: number, recipients: number): void
  usage(user: string | null): Usage
}

const nothing: Usage = { connections: 0, accepted: [] }

export const createUsageCounter = (): UsageCounter => {
  const mailboxes = new Map<string, Usage>()
  const connections = new Map<string, string>()
  const usage = (user: string | null) => (user === null ? nothing : (mailboxes.get(user) ?? nothing))
  const open = (user: string, change: number) =>
    mailboxes.set(user, { ...usage(user), connections: usage(user).connections + change })
  return {
    usage,
    enter: (user, connection) => {
      connections.set(connection, user)
      open(user, 1)
    },
    leave: (connection) => {
      const user = connections.get(connection)
      if (user !== undefined && connections.delete(connection)) open(user, -1)
    },
    accepted: (user, at, recipients) => {
      const before = usage(user)
      const recent = before.accepted.filter((message) => message.at > at - day)
      mailboxes.set(user, { ...before, accepted: [...recent, { at, recipients }] })
    },
  }
}
