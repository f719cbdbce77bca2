# Desks of those who decide or open hours: the officer's queue, a terminal's hours, the platform.

## The officer's queue.
queue-title = Queue
queue-lead = { $count ->
    [0] Nothing waits for this office.
    [one] { $count } thing to decide, in the order of the promised time.
   *[other] { $count } things to decide, in the order of the promised time. Take the first.
}
queue-take = Take the next one
queue-late = late
queue-soon = less than 4 h
queue-rest = more than 4 h
queue-views = Views
queue-view-all = All
queue-view-register = Manifests to register
queue-view-release = Releases to grant
queue-view-hold = Your holds
queue-empty = Nothing to decide here
queue-empty-more = What waits for this office will appear here, the most urgent first.
queue-left = Left
queue-thing = To decide
queue-party = Operator
queue-task = What is asked
queue-task-register = Register
queue-task-release = Grant release
queue-task-hold = Lift your hold
queue-left-hours = { $hours } h { $minutes }
queue-left-minutes = { $minutes } min
queue-left-days = { $days } d
queue-late-hours = − { $hours } h { $minutes }
queue-late-minutes = − { $minutes } min
queue-late-days = − { $days } d
queue-no-promise = no limit
queue-waits = waiting { $span }
queue-promised = promised: { $at }
queue-limit = limit: { $at }
queue-left-out = { $count ->
    [one] { $count } line left out
   *[other] { $count } lines left out
}
queue-key-next = next
queue-key-move = move
queue-key-enter = Enter
queue-key-open = open
queue-more = More of the queue
queue-back = Back to the queue
queue-checks = Automatic checks
queue-my-holds = Your holds
queue-since = since { $at }
queue-register-next = Register and go on
queue-release-next = Sign and go on
queue-release-whole = The decision covers all that remains of the line. For a part of it, open the file.
queue-open-register = Open the manifest
queue-open-release = Open the file
queue-open-hold = Open the file
queue-fact-call = Call
queue-fact-lodged = Lodged
queue-fact-channel = Came by
queue-fact-ship = Ship
queue-fact-mass = Goods
queue-fact-hs = HS code
queue-fact-boxes = Containers

## What was checked before anybody decides.
check-in-time-ok = Lodged in time
check-in-time-no = Lodged after the deadline
check-deadline = deadline: { $at }
check-lines-ok = All lines were kept
check-lines-no = Some lines were left out
check-lines-more = { $count ->
    [0] no error
    [one] { $count } bill for the agent to lodge again
   *[other] { $count } bills for the agent to lodge again
}
check-warnings-ok = Nothing to look at in the lines
check-warnings-no = Some lines are to be looked at
check-totals = Totals counted again
check-consignees-ok = Consignees recognised
check-consignees-no = Some consignees are not recognised yet
check-consignees-all = { $known } recognised of { $all }
check-consignees-first = { $known } recognised of the first { $all } lines
check-ship-ok = Ship arrived
check-ship-no = Ship expected
check-registered-ok = Manifest registered
check-registered-no = Manifest not registered yet
check-consignee-ok = Consignee recognised
check-consignee-no = Consignee not recognised yet
check-landed-ok = Containers landed and tallied
check-landed-no = Landing not tallied yet
check-landed-more = { $done } of { $all }
check-holds-ok = No hold
check-holds-no = Goods on hold
check-declared-ok = An end is recorded already
check-declared-no = No declaration recorded

## Hours of a terminal.
slots-title = Slots
slots-lead = The hours open to trucks, and the places left.
slots-days = Days
slots-before = Previous week
slots-after = Next week
slots-closed = closed
slots-free = { $count ->
    [0] full
   *[other] { $count } free
}
slots-taken = { $count ->
   *[other] { $count } booked
}
slots-full = full
slots-none = No hour is open that day
slots-none-more = Open hours: holders of orders book them at once.

## The platform's desk.
platform-title = Platform
platform-lead = Applications to check, then to approve by a second person.
platform-lead-auditor = You read everything and change nothing. Your reading is recorded.
platform-views = Views
platform-view-applied = To check
platform-view-checked = To approve
platform-view-incomplete = To complete
platform-view-active = Active
platform-view-suspended = Suspended
platform-view-services = Services
platform-view-journal = Journal
platform-none = No organisation here
platform-none-applied = An application appears here as soon as it is sent.
platform-none-checked = A checked application waits here for the second pair of eyes.
platform-none-incomplete = Applications that lack a paper wait here for their answer.
platform-none-active = Approved organisations will appear here.
platform-none-suspended = No organisation is suspended.
platform-party = Organisation
platform-kind = Trade
platform-standing = State
platform-since = Application received
platform-waits = { $span } ago
platform-service = Service
platform-waiting = Waiting
platform-oldest = The oldest
platform-public = State of services, for everyone
