/** The lines that `npm start` prints before the playground itself speaks, in the languages of `--lang`. */
const words = {
  et: {
    installing: 'Proovikeskkonnale vajalike pakettide paigaldamine',
    building: 'Proovikeskkonna ehitamine',
    starting: 'Käivitamine',
  },
  lv: {
    installing: 'Izmēģinājumu videi nepieciešamo pakotņu instalēšana',
    building: 'Izmēģinājumu vides būvēšana',
    starting: 'Palaišana',
  },
  en: {
    installing: 'Installing what the playground needs',
    building: 'Building the playground',
    starting: 'Starting',
  },
}

/** Finds the words for a command line: those of its last `--lang`, or the English ones. */
export const wordsFor = (args) => {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at === -1) return words.en
  const asked = args[at].startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1]
  return Object.hasOwn(words, asked) ? words[asked] : words.en
}
