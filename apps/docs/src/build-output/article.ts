/** The article of a built page, without its frame. The build takes quotes off attributes where HTML allows it. */
export const articleOf = (html: string): string | undefined =>
  /<div class="theme-doc-markdown[^>]*>([\s\S]*?)<footer class="?page-end/.exec(html)?.[1]

export const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\b${name}=(?:"([^"]*)"|([^\\s">]+))`).exec(tag)
  return match?.[1] ?? match?.[2]
}

export const headingOf = (html: string): string => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''

/** Content of a `<meta name>` tag, or nothing. */
export const metaOf = (html: string, name: string): string => {
  const tags = html.match(/<meta[^>]+>/g) ?? []
  return attribute(tags.find((tag) => attribute(tag, 'name') === name) ?? '', 'content') ?? ''
}
