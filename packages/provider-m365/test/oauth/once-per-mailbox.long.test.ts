// The same with a hundred mailboxes.
import './once-per-mailbox.test.ts'
