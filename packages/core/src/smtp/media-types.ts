import type { MediaTypes } from '../message/mime/file.ts'

let loading: Promise<MediaTypes> | undefined

/** nodemailer's table of media types and its reader of their parameters, loaded when the first attachment needs them. */
export const loadMediaTypes = (): Promise<MediaTypes> => {
  loading ??= import('nodemailer/lib/mime-funcs').then(({ detectMimeType, parseHeaderValue }) => ({
    ofFile: detectMimeType,
    parse: (type) => {
      const { value, params } = parseHeaderValue(type, { stripComments: true })
      return { value, parameters: params }
    },
  }))
  return loading
}
