// The same comparison on fifty times as many zones.
import './oracle.test.ts'
