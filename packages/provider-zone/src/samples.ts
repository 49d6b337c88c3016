/** Replies as Zone's own server code makes them; ids and addresses are invented. */
export const samples = {
  password: '535 Authentication failed',
  applicationPassword: '535 You need to use an application specific password',
  signInLimit: '403 Authentication was rate limited',
  dailyLimit: '550 You reached a daily sending limit for your account. Limit expires in 5 hours',
  tooManyRecipients: '452 Too many recipients',
  recipientSyntax: '553 The recipient address <mari@@kivi.ee> is not a valid RFC-5321 address.',
  tooLarge: '552 Error: message exceeds fixed maximum message size 26214400 B (31457280 B)',
  blocked: '550 SMTP ACCESS DENIED',
  disabled: '550 User "mari@kivi.ee" is currently disabled',
  overload: '421 No free process to handle connection',
} as const
