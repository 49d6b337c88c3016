// The same properties on many more records.
import './change.test.ts'
