/** What is typed, and the page that should be among the first three. */
export type Query = readonly [query: string, page: string]

/** What is typed, and the pages of which one should be among the first three: some questions have more than one. */
export type EverydayQuestion = readonly [query: string, page: string, ...others: string[]]
