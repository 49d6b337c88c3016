/** What is typed, and the page that should be among the first three. */
export type Query = readonly [query: string, page: string]
