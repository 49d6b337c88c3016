/**
 * Outcomes that a person can choose on the page. `unchecked`: continues without checking the box for sending mail;
 * `testing`: the application is in testing, and its seven days have passed.
 */
export const choices = ['accept', 'decline', 'unchecked', 'blocked', 'revoked', 'testing', 'secret'] as const
/** One of them. */
export type GoogleChoice = (typeof choices)[number]
