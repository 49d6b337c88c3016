import type { ReactNode } from 'react'

/** A URL as it is written in a sentence: a host, and a path or `https:` that tells it from a mail server. */
const address = /(https?:\/\/[^\s<>"“”„]+|(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s<>"“”„]*)/gi

/** Sites whose pages the texts name. A server's own reply can be part of an explanation too, and is not linked. */
const known = [
  'google.com',
  'microsoft.com',
  'office.com',
  'zone.eu',
  'zone.ee',
  'inbox.lv',
  'inbox.eu',
  'directo.ee',
]

const isKnown = (name: string): boolean => {
  const host =
    name
      .replace(/^https?:\/\//i, '')
      .split('/')[0]
      ?.toLowerCase() ?? ''
  return known.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** Punctuation at the end belongs to the sentence. */
const split = (text: string): readonly [string, string] => {
  const end = /[.,;:!?)]+$/.exec(text)?.[0] ?? ''
  return [text.slice(0, text.length - end.length), end]
}

/** Shows a sentence in which URLs of providers' pages are links. */
export const Linked = ({ children }: { children: string }): ReactNode =>
  children.split(address).map((part, index) => {
    if (index % 2 === 0 || !isKnown(part)) return part
    const [name, rest] = split(part)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order.
      <span key={index}>
        <a href={name.startsWith('http') ? name : `https://${name}`} target="_blank" rel="noreferrer">
          {name}
        </a>
        {rest}
      </span>
    )
  })
