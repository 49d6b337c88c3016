import type MailComposer from 'nodemailer/lib/mail-composer'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'

export interface Library {
  readonly SMTPConnection: typeof SMTPConnection
  readonly MailComposer: typeof MailComposer
}

let loading: Promise<Library> | undefined

/** nodemailer's two parts, loaded when the first mail needs them: that takes longer than loading all of core. */
export const loadNodemailer = (): Promise<Library> => {
  loading ??= Promise.all([
    import('nodemailer/lib/smtp-connection'),
    import('nodemailer/lib/mail-composer'),
  ]).then(([connection, composer]) => ({
    SMTPConnection: connection.default,
    MailComposer: composer.default,
  }))
  return loading
}
