// Required by every Node program of a test. PGlite takes half of its CPU time to compile better what soon ends.
const { setFlagsFromString } = require('node:v8')

for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)
