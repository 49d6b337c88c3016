/** Replies in Google's wording, without the session id that stands before "gsmtp". */
export const samples = {
  password:
    '535-5.7.8 Username and Password not accepted. For more information, go to\n' +
    '535 5.7.8  https://support.google.com/mail/?p=BadCredentials - gsmtp',
  appPasswordRequired:
    '534-5.7.9 Application-specific password required. For more information, go to\n' +
    '534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp',
  browserSignIn:
    '534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1&plt=AKgnsbt> Please log\n' +
    '534-5.7.14 in via your web browser and then try again.\n' +
    '534-5.7.14  Learn more at\n' +
    '534 5.7.14  https://support.google.com/mail/answer/78754 - gsmtp',
  tooManyLogins: '454 4.7.0 Too many login attempts, please try again later. - gsmtp',
  signInUnavailable:
    '454 4.7.0 Cannot authenticate due to a temporary system problem. Try again later. - gsmtp',
  token:
    '334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==',
  authSyntax: '501 5.5.2 Cannot Decode response - gsmtp',
  secondSignIn: '503 5.7.0 No identity changes permitted. - gsmtp',
  signInRequired:
    '530-5.7.0 Authentication Required. For more information, go to\n' +
    '530 5.7.0  https://support.google.com/mail/?p=WantAuthError - gsmtp',
  encryptionRequired: '530 5.7.0 Must issue a STARTTLS command first. - gsmtp',
  accountDisabled: '550 5.7.0 Mail Sending denied. - gsmtp',
  dailyLimit:
    '550-5.4.5 Daily user sending limit exceeded. For more information on Gmail\n' +
    '550-5.4.5 sending limits go to\n' +
    '550 5.4.5  https://support.google.com/a/answer/166852 - gsmtp',
  relayUserLimit: '550 5.4.5 Daily SMTP relay limit exceeded for user. - gsmtp',
  relayCustomerLimit: '550 5.7.1 Daily SMTP relay sending limit exceeded for customer. - gsmtp',
  relayPeak: '450 4.2.1 Peak SMTP relay limit exceeded for customer. This is a temporary error. - gsmtp',
  relayDenied:
    "550-5.7.1 Invalid credentials for relay [90.190.150.212]. The IP address you've\n" +
    "550-5.7.1 registered in your Workspace SMTP Relay service doesn't match the domain\n" +
    '550 5.7.1 of the account this email is being sent from. - gsmtp',
  unusualRate:
    '421-4.7.28 Gmail has detected an unusual rate of mail originating from your IP\n' +
    '421 4.7.28 address 90.190.150.212. To protect our users, it has been rate limited. - gsmtp',
  connectionRefused: '421 4.7.0 Try again later, closing connection. - gsmtp',
  connectionExpired: '421 4.7.0 Connection expired, try reconnecting. - gsmtp',
  temporary: '421 4.3.0 Temporary System Problem. Try again later. - gsmtp',
  timeout: '451 4.4.2 Timeout - closing connection. - gsmtp',
  tooManyRecipients: '452 4.5.3 Your message has too many recipients. - gsmtp',
  tooLarge:
    "552-5.3.4 Your message exceeded Google's message size limits. To view our\n" +
    '552 5.3.4 message size guidelines, go to https://support.google.com/mail/?p=MaxSizeError - gsmtp',
  blockedContent:
    '552-5.7.0 This message was blocked because its content presents a potential\n' +
    '552 5.7.0 security issue. https://support.google.com/mail/?p=BlockedMessage - gsmtp',
  spam:
    '550-5.7.1 Our system has detected that this message is likely unsolicited mail.\n' +
    '550 5.7.1  https://support.google.com/mail/?p=UnsolicitedMessageError - gsmtp',
  headers:
    '550-5.7.1 Messages missing a valid address in the From: header, or having no\n' +
    '550 5.7.1 From: header, are not accepted. - gsmtp',
  recipientAuthentication:
    "550-5.7.26 Unauthenticated email from kivi.ee is not accepted due to domain's\n" +
    '550 5.7.26 DMARC policy. https://support.google.com/mail/?p=DmarcRejection - gsmtp',
} as const
