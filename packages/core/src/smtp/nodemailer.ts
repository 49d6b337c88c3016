import type SMTPConnection from 'nodemailer/lib/smtp-connection'

export interface Library {
  readonly SMTPConnection: typeof SMTPConnection
}

let loading: Promise<Library> | undefined

/** nodemailer's connection, loaded when the first mail needs it: that takes longer than loading all of core. */
export const loadNodemailer = (): Promise<Library> => {
  loading ??= import('nodemailer/lib/smtp-connection').then(({ default: SMTPConnection }) => ({
    SMTPConnection,
  }))
  return loading
}
