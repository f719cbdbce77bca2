# Lists of files and the page of one file.

## Lists.

list-title = Files
list-tabs = Files by whose turn it is
list-turn-0 = Your turn
list-turn-1 = Others’ turn
list-turn-2 = To come
list-turn-3 = Done
list-empty-0 = Nothing waits for you. A file will appear here once it is your turn.
list-empty-1 = No file waits for somebody else.
list-empty-2 = No file to come. Announced goods will appear here.
list-empty-3 = No file is done. They will appear here once the goods have left.
list-waiting = { $count ->
    [0] None waits for you.
    [one] One file waits for you.
   *[other] { $count } files wait for you.
}
list-sorted = in the order they are due
list-next = Next
list-file = File
list-turn = Whose turn
list-progress = Progress
list-ship = Ship
list-free = Free time
list-cost = Cost of waiting
list-loose = no container
list-free-before = before arrival
list-free-unknown = not begun yet
list-free-over = over for { $span }
list-per-day = { $day } a day
list-due = due: { $when }
list-late = late by { $span }
list-cost-later = Free time: { $span } left, then { $day } a day
list-cost-now = Storage: { $due } already, then { $day } a day
list-keys-move = next, previous line
list-keys-open = open
list-keys-search = search

## Head of a file.

file-crumbs = Where you are
file-title = { $goods }, { $containers }
file-title-loose = { $goods }, { $packages }
file-route = { $movement }, { $from } – { $to }
file-ship = Ship
file-bill = Bill of lading
file-manifest = Manifest
file-hs = HS code
file-consignee = Consignee
file-shipper = Shipper
file-agent = Agent
file-terminal = Terminal
file-forwarder = Forwarder
file-aside = Around the file

## What blocks it.

file-who-customs = Customs
file-who-trader = The importer
file-you-registered = Your turn: the manifest waits for its number
file-you-consignee = Your turn: a firm claims this bill of lading
file-you-arrival = Your turn: keep the expected arrival up to date
file-you-discharge = Your turn: the tally is still to be done
file-you-holds = Your turn: your hold keeps the goods in
file-you-release = Your turn: the goods wait for release
file-you-order = Your turn: the delivery order is still to be issued
file-you-endorsement = Your turn: the delivery order is in your hands
file-you-appointment = Your turn: the truck’s hour is still to be booked
file-you-gate-out = Your turn: the truck can come at its hour
file-them-registered = { $who } must register the manifest
file-them-consignee = { $who } must confirm the consignee
file-them-consignee-unknown = The consignee has not come forward yet
file-them-arrival = { $who } awaits the arrival of the ship
file-them-discharge = { $who } must tally what landed
file-them-holds = { $who } keeps the goods in
file-them-release = { $who } must grant the release
file-them-order = { $who } must issue the delivery order
file-them-endorsement = { $who } must endorse the delivery order
file-them-appointment = { $who } must book the truck’s hour
file-them-gate-out = { $who } must fetch the goods
file-why-registered = The file opens to those it concerns once the manifest is registered.
file-why-consignee = The consignee follows the file and receives the delivery order once confirmed.
file-why-arrival = Nothing is due before arrival. Release and delivery order can already be prepared.
file-why-discharge = The gate stays shut until the discharge is tallied.
file-why-holds = The gate stays shut while a hold stands.
file-why-release = The gate stays shut without a release.
file-why-order = Without a delivery order nobody can book a truck.
file-why-endorsement = The next holder can then book the truck.
file-why-appointment = The gate stays shut without an appointment. The order can also be endorsed to whoever takes care of it.
file-why-gate-out = The gate opens on the pass, at the booked hour.
file-for-whom = You can act in the name of { $who }.
file-since = Waiting for { $span }.
file-before = Due: { $when }.
file-passed = Overdue by { $span }.
file-times = { $since } { $before }
file-hold-line = { $container }, held by { $by }: “{ $reason }”
file-over = Everything has left
file-over-more = Last out: { $when }. Nothing is left to do.
file-over-here = The line is closed
file-over-here-more = The goods do not leave by the gate. Nothing is left to do.
file-over-houses = Divided into house bills
file-over-houses-more = { $count ->
    [one] It goes on in one file.
   *[other] It goes on in { $count } files.
}
file-over-withdrawn = Withdrawn with its manifest
file-over-withdrawn-more = The agent cancelled the manifest. Nothing is left to do.
file-nothing = Nothing to do now
file-nothing-more = What comes next will appear here once it is somebody’s turn.
file-see-pass = Pass
file-see-call = See the call
file-write-to = Write to { $who }
file-ask = Ask a question
file-free-until = Within free time
file-free-until-more = It ends: { $when }. No storage fee.
file-free-after = After free time
file-free-after-more = Storage: { $day } a day.
file-free-over = Free time over for { $span }
file-free-over-more = Storage already due: { $due }.
file-free-day = Each further day
file-free-day-more = { $day } of storage.
file-free-not-yet = Free time not begun
file-free-not-yet-more = { $count ->
    [one] One day without storage fee, from the end of discharge.
   *[other] { $count } days without storage fee, from the end of discharge.
}
file-unverified = Starter tariff, not verified.

## The thread.

file-thread = The thread of the file
file-phase-before = Before arrival
file-phase-arrival = Arrival
file-phase-customs = Controls and customs
file-phase-exit = Exit
file-phase-done = { $count ->
    [one] one step done
   *[other] { $count } steps done
}
file-phase-done-at = { $count ->
    [one] one step done, { $when }
   *[other] { $count } steps done, { $when }
}
file-done-lodged = Lodged
file-done-registered = Registered
file-done-consignee = Known
file-done-arrival = Arrived
file-done-discharge = Tallied
file-done-holds = Lifted
file-done-release = Granted
file-done-order = Issued
file-done-endorsement = In the right hands
file-done-appointment = Booked
file-done-gate-out = Out
file-you-since = Yours for { $span }
file-them-since = For { $span }
file-axis-today = today { $day }
file-axis-months = { $from } – { $to }
file-legend-now = now
file-legend-limit = end of free time, { $when }
file-legend-done = done
file-legend-them = with another
file-legend-you = with you
file-legend-left = time left
file-legend-later = booked

## Messages and journal.

file-messages = Messages and events
file-journal-all = Whole journal
file-journal-title = Journal of the file
file-journal-lead = each act, by whom, in whose name, when. Nothing is erased from it.
file-journal-empty = Nothing yet. Acts and messages will appear here.
file-journal-older = Older
file-write-text = Your message
file-write-hint = Write to those who have a part in the file…
file-write-for = To
file-write-all = everyone
file-write-send = Send

## What belongs to it.

file-containers = Containers
file-more-containers = { $count ->
    [one] See one more container
   *[other] See { $count } more containers
}
file-box-left = Out
file-box-held = Held
file-box-free = May leave
file-box-stays = Not yet
file-box-inside = { $packages }, { $mass }
file-seals = Seals
file-order = Order
file-left = Left:
file-orders = Delivery orders
file-more-orders = { $count ->
    [one] See one more order
   *[other] See { $count } more orders
}
file-order-valid = due:
file-order-held = Held
file-order-issued = issued:
file-order-received = received:
file-order-endorsed = endorsed:
file-appointments = Appointments
file-appointment-waits = Something is missing
file-gate = gate
file-issued = Documents issued
file-issued-get = PDF
file-papers = Documents
file-papers-attach = Attach
file-papers-empty = No document. Those attached will appear here.
file-size-kib = { $count } KiB
file-size-mib = { $count } MiB
file-balance = Balance of the line
file-balance-manifested = Manifested
file-balance-end = { $kind } { $reference }
file-balance-left = Left
file-amendments = Amendments of the line
file-amendment-seals = Seals of { $container }
file-amendment-in-time = In time
file-amendment-waits = Waits for customs
file-amendment-approved = Accepted
file-amendment-refused = Refused
file-amendment-approve = Accept…
file-amendment-refuse = Refuse…
file-looks = Who looked at this file
file-acts = What you can do
file-acts-customs = Controls and customs
file-acts-exit = Pick-up
file-acts-file = File
