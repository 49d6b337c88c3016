#!/usr/bin/env node
import { runPlayground } from './run-playground.ts'

process.exit(await runPlayground(['--open', ...process.argv.slice(2)]))
