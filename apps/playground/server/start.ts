import { runPlayground } from './run-playground.ts'

process.exit(await runPlayground(process.argv.slice(2), 'npm start --'))
