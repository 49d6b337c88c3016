import type { Session } from './session.ts'

/** One connection of the pool, open or about to be. */
export interface Place {
  readonly key: string
  readonly server: string
  readonly mailbox: string
  session?: Session
  timer?: NodeJS.Timeout
  /** Mails that have it: one, or two where the second follows the first's dot. */
  users: number
  /** Counted among those that bulk mail uses: from the first such mail until no one uses it. */
  bulk: boolean
}

/** Changes how many a name has; a name without any is forgotten. */
const count = (counts: Map<string, number>, name: string, change: number): void => {
  const changed = (counts.get(name) ?? 0) + change
  if (changed === 0) counts.delete(name)
  else counts.set(name, changed)
}

/** The connections that there are, counted by mailbox and by server, and those of them that no one uses. */
export class Places {
  readonly #all = new Set<Place>()
  readonly #perMailbox = new Map<string, number>()
  readonly #perServer = new Map<string, number>()
  readonly #bulkPerMailbox = new Map<string, number>()
  /** The longest unused first. */
  readonly #idle = new Set<Place>()

  get size(): number {
    return this.#all.size
  }

  get idle(): ReadonlySet<Place> {
    return this.#idle
  }

  has(place: Place): boolean {
    return this.#all.has(place)
  }

  /** How many this mailbox has. */
  of(mailbox: string): number {
    return this.#perMailbox.get(mailbox) ?? 0
  }

  /** How many of them bulk mail uses. */
  bulkOf(mailbox: string): number {
    return this.#bulkPerMailbox.get(mailbox) ?? 0
  }

  /** How many this server has. */
  at(server: string): number {
    return this.#perServer.get(server) ?? 0
  }

  /** How many of them it has greeted. */
  openAt(server: string): number {
    let open = 0
    for (const place of this.#all) if (place.server === server && place.session) open++
    return open
  }

  add({ key, server, mailbox }: Pick<Place, 'key' | 'server' | 'mailbox'>): Place {
    const place: Place = { key, server, mailbox, users: 1, bulk: false }
    this.#all.add(place)
    count(this.#perMailbox, mailbox, 1)
    count(this.#perServer, server, 1)
    return place
  }

  /** Forgets a connection that has ended, and tells whether it was there. */
  remove(place: Place): boolean {
    if (!this.#all.delete(place)) return false
    count(this.#perMailbox, place.mailbox, -1)
    count(this.#perServer, place.server, -1)
    this.busy(place)
    this.#leaveBulk(place)
    return true
  }

  /** Bulk mail uses it from now on. */
  useForBulk(place: Place): void {
    if (place.bulk) return
    place.bulk = true
    count(this.#bulkPerMailbox, place.mailbox, 1)
  }

  #leaveBulk(place: Place): void {
    if (!place.bulk) return
    place.bulk = false
    count(this.#bulkPerMailbox, place.mailbox, -1)
  }

  /** No one uses it now; `evict` is called when that lasts for so many milliseconds. */
  rest(place: Place, ms: number, evict: () => void): void {
    place.timer = setTimeout(evict, ms).unref()
    this.#leaveBulk(place)
    this.#idle.add(place)
  }

  /** It is in use again, or ends. */
  busy(place: Place): void {
    this.#idle.delete(place)
    clearTimeout(place.timer)
  }

  /** The unused connection of this key that was used last. */
  newestIdle(key: string): Place | undefined {
    let newest: Place | undefined
    for (const place of this.#idle) if (place.key === key) newest = place
    return newest
  }

  /** The connection that has been unused for the longest time: of a server, of a mailbox, or of all. */
  oldestIdle({ server, mailbox }: Partial<Pick<Place, 'server' | 'mailbox'>>): Place | undefined {
    for (const place of this.#idle) {
      if (server !== undefined && place.server !== server) continue
      if (mailbox === undefined || place.mailbox === mailbox) return place
    }
    return undefined
  }

  /** The first connection of this key to which the condition applies. */
  find(key: string, applies: (place: Place) => boolean): Place | undefined {
    for (const place of this.#all) if (place.key === key && applies(place)) return place
    return undefined
  }
}
