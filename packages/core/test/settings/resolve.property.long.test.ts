// The same properties on eight times as many pairs of cards.
import './resolve.property.test.ts'
