/** Properties of a link that make receivers and readers distrust it. */
type LinkProblem = 'unencrypted' | 'elsewhere' | 'tracked'

export interface LinkCheck {
  /** What the reader sees. */
  readonly text: string
  readonly address: string
  readonly problems: readonly LinkProblem[]
}

/** The properties of an HTML message that matter to a receiver. */
export interface HtmlCheck {
  readonly links: readonly LinkCheck[]
  readonly images: number
  /** Images without a text in their place. */
  readonly withoutAlt: number
  /** Images that are fetched from elsewhere when the message is read. */
  readonly remote: number
  /** Of these, the ones that nobody sees. */
  readonly invisible: number
}

/** Parameters that say by whom a link was pressed. */
const tracking = /^(utm_.+|gclid|fbclid|msclkid|mc_eid|mkt_tok|_hsenc|vero_id)$/i

/** A visible text that names a host, such as `www.kivi.ee` or `https://kivi.ee/x`. */
const named = /^(?:https?:\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?:[/:?#]\S*)?$/iu

const withoutWww = (host: string): string => host.toLowerCase().replace(/^www\./, '')

const problemsOf = (text: string, url: URL): readonly LinkProblem[] => {
  const seen = named.exec(text)?.[1]
  return [
    ...(url.protocol === 'http:' ? (['unencrypted'] as const) : []),
    ...(seen !== undefined && withoutWww(seen) !== withoutWww(url.hostname) ? (['elsewhere'] as const) : []),
    ...([...url.searchParams.keys()].some((name) => tracking.test(name)) ? (['tracked'] as const) : []),
  ]
}

const linkOf = (link: HTMLAnchorElement): readonly LinkCheck[] => {
  const url = URL.parse(link.getAttribute('href') ?? '')
  if (url === null || !/^https?:$/.test(url.protocol)) return []
  const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim()
  return [{ text, address: url.href, problems: problemsOf(text, url) }]
}

const isRemote = (image: Element): boolean => /^(https?:)?\/\//i.test(image.getAttribute('src') ?? '')

const isInvisible = (image: Element): boolean =>
  ['width', 'height'].some((side) => /^[01]$/.test(image.getAttribute(side) ?? '')) ||
  /display:\s*none/i.test(image.getAttribute('style') ?? '')

/** Examines a message without showing, running or loading any part of it. */
export const checkHtml = (html: string): HtmlCheck => {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const images = [...parsed.querySelectorAll('img')]
  const remote = images.filter(isRemote)
  return {
    links: [...parsed.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap(linkOf),
    images: images.length,
    withoutAlt: images.filter((image) => !image.hasAttribute('alt')).length,
    remote: remote.length,
    invisible: remote.filter(isInvisible).length,
  }
}
