/** A message of a file that `npm run bulk` sends. */
export const fileMessage = (key: string, more: object = {}) => ({
  key,
  to: `${key}@klient.example`,
  subject: `Arve ${key}`,
  text: 'Tere!',
  ...more,
})
