// The same with a hundred mailboxes and ten messages each.
import './token-requests.test.ts'
