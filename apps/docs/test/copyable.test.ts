import { describe, expect, it } from 'vitest'
import { isCopyable } from '../src/copy/copyable.ts'

describe('a button that copies', () => {
  it.each([
    'smtp.gmail.com:465',
    'event.data.directo.ee',
    '90.190.150.210',
    '127.0.0.1:4321',
    'npm start',
    'npm run send -- --as MARI',
    'include:spf.protection.outlook.com',
    'v=spf1 mx -all',
    'https://nodejs.org/en',
  ])('stands beside %s', (text) => expect(isCopyable(text)).toBe(true))

  it.each([
    'MAIL',
    '535 5.7.139',
    'createMailer',
    'cards.json',
    'mail.kivi.example:587',
    'smtp.example.com',
    'npm',
  ])('does not stand beside %s', (text) => expect(isCopyable(text)).toBe(false))
})
