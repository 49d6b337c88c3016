/**
 * What a person can make happen on the page. `unchecked`: goes on without the box for sending mail;
 * `testing`: the application is in testing, and its seven days are over at once.
 */
export const choices = ['accept', 'decline', 'unchecked', 'blocked', 'revoked', 'testing', 'secret'] as const
/** One of them. */
export type GoogleChoice = (typeof choices)[number]
