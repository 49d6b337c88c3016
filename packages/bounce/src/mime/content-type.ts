import { matchesOf } from './text.ts'

/** A Content-Type or Content-Disposition field: its value and its parameters, names in lower case. */
export interface ContentType {
  readonly type: string
  readonly params: ReadonlyMap<string, string>
}

const valueLimit = 4_096
const noParams: ReadonlyMap<string, string> = new Map()
const parameter = /;\s{0,100}([\w*%.-]{1,60})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g

/** Reads a Content-Type field. A missing or unreadable one is `fallback`. */
export const readContentType = (value: string | undefined, fallback = 'text/plain'): ContentType => {
  if (value === undefined) return { type: fallback, params: noParams }
  const cut = value.slice(0, valueLimit)
  const type = /^\s{0,100}([\w!#$&^.+-]{1,100}\/?[\w!#$&^.+-]{0,100})/.exec(cut)?.[1]?.toLowerCase()
  const params = new Map<string, string>()
  for (const [, name = '', quoted, plain] of matchesOf(parameter, cut)) {
    const key = name.toLowerCase()
    if (!params.has(key)) params.set(key, quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '')
  }
  return { type: type === undefined || type === '' ? fallback : type, params }
}
