import type { Behaviour } from '@saatja/core'

/**
 * How smtp.office365.com answers, put together from the replies that Microsoft documents and others quote. It offers
 * BINARYMIME and CHUNKING too, which the sandbox does not play.
 */
export const behaviour: Behaviour = {
  greeting: 'smtp.office365.com Microsoft ESMTP MAIL Service ready',
  name: 'smtp.office365.com',
  ports: [25, 587],
  extensions: ['SIZE 157286400', 'PIPELINING', 'DSN', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8'],
  mechanisms: ['LOGIN', 'XOAUTH2'],
  authBeforeTls: false,
  signIn: 'required',
  replies: {
    signedIn: '235 2.7.0 Authentication successful',
    wrongPassword:
      '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. [smtp.office365.com]',
    wrongToken: { reply: '535 5.7.3 Authentication unsuccessful [smtp.office365.com]' },
    signInRequired: '530 5.7.57 Client not authenticated to send mail. [smtp.office365.com]',
    encryptionRequired: '451 5.7.3 STARTTLS is required to send mail [smtp.office365.com]',
    foreignFrom:
      '554 5.2.252 SendAsDenied; {mailbox} not allowed to send as {from}; ' +
      'STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied',
    tooManyConnections:
      '432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more information.',
    tooManyRecipients: '452 4.5.3 Too many recipients',
    dailyLimit: '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException',
    tooLarge: '552 5.3.4 Message size exceeds fixed maximum message size',
    accepted: '250 2.0.0 OK <{id}@smtp.office365.com> [Hostname=smtp.office365.com]',
  },
}
