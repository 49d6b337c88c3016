/** A page of the docs as the playground shows it: without a network, and without a site beside it. */
export interface Guide {
  /** Path in the docs, such as `providers/gmail`. */
  readonly path: string
  readonly title: string
  /** The day on which someone last compared it with the provider, as `2026-11-22`. */
  readonly reviewed?: string
  /** The body. Its links to other guides begin with `/guides/`. */
  readonly html: string
}
