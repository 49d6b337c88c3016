import { type Locale, locales } from '@saatja/core/explain'
import { createStore } from './store.ts'

export type Theme = 'system' | 'light' | 'dark'

const readLocale = (): Locale => {
  const wanted = [
    // A link from the docs says which language the reader had there.
    new URLSearchParams(location.search).get('lang'),
    localStorage.getItem('locale'),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ]
  return (
    locales.find((locale) => locale === wanted.find((one) => locales.some((known) => known === one))) ?? 'en'
  )
}

const readTheme = (): Theme => {
  const stored = localStorage.getItem('theme')
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

export const localeStore = createStore<Locale>(readLocale())
export const themeStore = createStore<Theme>(readTheme())

/** Whether single keys without Ctrl are shortcuts; a person may turn that off. */
export const singleKeyStore = createStore(localStorage.getItem('single-keys') !== 'off')

const apply = (): void => {
  const theme = themeStore.get()
  document.documentElement.lang = localeStore.get()
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme
}

localeStore.subscribe(() => {
  localStorage.setItem('locale', localeStore.get())
  apply()
})
singleKeyStore.subscribe(() => localStorage.setItem('single-keys', singleKeyStore.get() ? 'on' : 'off'))
themeStore.subscribe(() => {
  localStorage.setItem('theme', themeStore.get())
  apply()
})
apply()
