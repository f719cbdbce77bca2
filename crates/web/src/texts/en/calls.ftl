# Port calls and manifests, and the journal of any thing.

## The journal of a thing.
told-title = Journal
told-none = Nothing yet. Every act will be read here.
told-refused = could not: { $act }
told-for = for { $whom }

## Port calls.
calls-title = Ships and calls
calls-lead = The calls you have to do with, the latest first.
calls-crumbs = You are here
calls-none = No call for now
calls-none-more = A call appears here as soon as its agent announces it.
calls-earlier = Earlier calls
calls-ship = Ship
calls-stage = Where it is
calls-arrival = Arrival
calls-eta-short = expected
calls-berth = Terminal and berth
calls-berth-name = Berth
calls-agent = Ship’s agent
calls-terminal = Terminal
calls-port = Port
calls-number = Call number
calls-imo = IMO
calls-who = The call
calls-from-to = { $from } to { $to }
calls-to = To { $to }
calls-times = The times of the call
calls-to-come = to come
calls-expected = expected { $at }
calls-discharge-since = began { $at }
calls-time-announced = Announced
calls-time-manifest = Manifest due before
calls-manifest-lodged = manifest lodged
calls-time-eta = Expected arrival
calls-time-arrived = Arrived
calls-time-berth = At berth
calls-time-discharging = Discharge began
calls-time-discharged = Discharge ended
calls-time-free = End of free time
calls-free-unknown = counted from the end of discharge
calls-time-departed = Departure
calls-manifests = Manifests of the call
calls-no-manifest = No manifest was lodged for this call.

## Manifests.
manifests-title = Manifests
manifests-one = Manifest
manifests-lead = Your summary declarations, the last lodged first.
manifests-none = No manifest
manifests-none-more = A manifest is lodged from the page of its call.
manifests-reference = Reference
manifests-number = Number
manifests-state = Where it is
manifests-bills = Bills of lading
manifests-bill = Bill of lading
manifests-boxes = Containers
manifests-mass = Gross weight
manifests-packages = Packages
manifests-left-out = Left out
manifests-due = customs answers { $at }
manifests-lodged-at = Lodged
manifests-late = after the deadline
manifests-figure-bills = bills kept
manifests-figure-left-out = bills left out
manifests-figure-boxes = containers
manifests-figure-packages = packages
manifests-figure-mass = gross weight
manifests-clean = Nothing to correct
manifests-clean-more = Every line was read and checked: check digits, ports, headings, duplicates and totals.
manifests-findings = What is to be corrected
manifests-severity = Severity
manifests-what = What is wrong
manifests-place = Where
manifests-place-whole = whole file
manifests-place-segment = segment { $line }
manifests-place-element = segment { $line }, element { $column }
manifests-place-component = segment { $line }, element { $column }, component { $part }
manifests-place-line = line { $line }
manifests-place-column = line { $line }, column { $column }
manifests-more-findings = { $count ->
    [one] { $count } more finding in the APERAK answer.
   *[other] { $count } more findings in the APERAK answer.
}
manifests-lines = Lines
manifests-consignee = Consignee
manifests-unknown = not recognised yet
manifests-loose = without container
manifests-remaining = Packages left
manifests-cleared = cleared
manifests-withdrawn = withdrawn
manifests-lines-before = Previous lines
manifests-lines-next = Next lines
manifests-answers = Answers to download
manifests-contrl = CONTRL, answer on the form
manifests-aperak = APERAK, answer on the substance
manifests-source = The file as it was sent
