# Home, inbox, search, receipts.

## Home.

home-hello = Hello { $name }
home-hello-nobody = Hello
home-day = { $day }. { $waits }
home-summary = { $count ->
    [0] Nothing waits for you, everything moves.
    [one] One thing waits for you, the rest moves.
   *[other] { $count } things wait for you, the rest moves.
}
home-summary-none = Nothing waits for you.
home-summary-applications = { $count ->
    [0] No application waits.
    [one] One application waits for your decision.
   *[other] { $count } applications wait for your decision.
}
home-todo = Your turn
home-todo-order = the costliest first
home-todo-empty = Nothing to do now. What becomes yours will appear here, the costliest first.
home-open = Open
home-do-registered = Register
home-do-consignee = Confirm
home-do-arrival = Update
home-do-discharge = Tally
home-do-holds = Lift
home-do-release = Release
home-do-order = Issue
home-do-endorsement = Endorse
home-do-appointment = Book
home-do-gate-out = Let out
home-ship = ship { $ship }
home-expected = expected: { $when }
home-flow = Where my files stand
home-flow-you = to do
home-running = Files in progress
home-running-empty = Your files will appear here once a registered manifest names you, or a bill you claim is confirmed.
home-all-files = All files
home-aside = Arrivals and services
home-arrivals = Expected arrivals
home-arrivals-empty = No ship expected. The next ones will appear here.
home-arrival = { $port }, voyage { $voyage }, call { $number }
home-services = State of services
home-services-more = Details
home-service-since = The oldest item has waited for { $span }. Nothing is lost.
home-applications = Applications
home-applications-all = All applications
home-applications-empty = No application waits. The next ones will appear here, those to approve first.
home-applications-open = Examine
home-waits = has waited for { $span }
home-quick-queue = Take the next one

## Inbox.

inbox-title = Messages
inbox-unread = { $count ->
    [0] Everything is read.
    [one] One unread message.
   *[other] { $count } unread messages.
}
inbox-new = (unread)
inbox-preferences = Choose e-mails
inbox-mark-read = Mark all as read
inbox-older = Older
inbox-empty = No message. What concerns you will appear here: your turn, an order received, a partner’s message.

## Search.

search-title = Search
search-lead = A container, a bill of lading, an order, a ship, a call: the beginning is enough.
search-button = Search
search-count = { $count ->
    [0] Nothing for “{ $q }” among what you may see.
    [one] One result for “{ $q }”.
   *[other] { $count } results for “{ $q }”.
}
search-help = Results will appear here: files, calls and manifests you may see.
search-nothing = Check the number. A file you have no part in is not found here; if the goods are yours, claim the bill of lading.
search-group-dossier = Files
search-group-call = Port calls
search-group-manifest = Manifests
search-tables = In the tables

## Receipts.

receipt-title = Receipt
receipt-lead = What was recorded, and the proof that it does not change any more.
receipt-sealed = Sealed
receipt-waits = Sealed soon
receipt-at = Recorded
receipt-entry = Entry
receipt-digest = Digest (SHA-256)
receipt-place = Position
receipt-place-of = { $place } (counted from 0), in a log of { $size } entries
receipt-proof = Proof of inclusion
receipt-copy = Copy
receipt-not-yet = The entry is sealed within a few seconds; the proof will appear here.
receipt-again = Read the receipt again
receipt-how = Check it without us
receipt-how-keep = Keep this page, or the proof and the digest.
receipt-how-key = Take the log’s public key:
receipt-how-head = Compare with the newest signed tree head:
receipt-how-check = Any C2SP verifier (tlog-proof, signed-note) confirms that the digest stands at this position of the log.
