/** What came since the page was opened and has not been looked at, by its id. */
export interface Unseen {
  readonly unseen: ReadonlySet<string>
}

export const withSeen = <T extends Unseen>(state: T, id: string): T =>
  state.unseen.has(id) ? { ...state, unseen: new Set([...state.unseen].filter((one) => one !== id)) } : state
