# Words of the trade as a page shows them: kinds, duties, standings, steps, states, services, lists, counted things.

## Kinds of organisation.

kind-trader = Importer or exporter
kind-occasional-importer = Occasional importer
kind-broker = Customs broker
kind-shipping-agent = Ship’s agent
kind-forwarder = Forwarder
kind-terminal = Terminal
kind-harbour-office = Harbour office
kind-customs = Customs
kind-control-agency = Control agency
kind-bank = Bank
kind-haulier = Haulier
kind-platform = Platform
kind-auditor = Auditor

## What people do inside an organisation.

duty-manager = Manager
duty-clerk = Clerk
duty-officer = Officer
duty-inspector = Inspector
duty-gate = Gate keeper
duty-driver = Driver
duty-reader = Reader

## Where an organisation is in its life.

party-standing-applied = To be checked
party-standing-incomplete = To be completed
party-standing-checked = Checked, to be approved
party-standing-active = Active
party-standing-rejected = Refused
party-standing-suspended = Suspended

## What an organisation is told by e-mail.

preference-my-turn = Only when it is your turn
preference-everything = Every change of your files
preference-nothing = No e-mail

## Identifiers of an organisation.

identifier-ice = ICE
identifier-rc = Trade register
identifier-tax = Tax number
identifier-cnss = Social security number (CNSS)
identifier-cin = National identity card
identifier-phone = Telephone
identifier-email = E-mail address
identifier-address = Address
identifier-office = Port it works in

## Mandates.

service-file = Following files
service-delivery = Endorsing delivery orders
service-pickup = Pick-up appointments
mandate-standing-offered = Offered
mandate-standing-active = In force
mandate-standing-expired = Expired
mandate-standing-declined = Declined
mandate-standing-revoked = Ended by one side
right-mandate = Under a mandate

## Manifests.

channel-edifact = EDIFACT message (CUSCAR)
channel-csv = CSV table
channel-form = Form
manifest-standing-lodged = Lodged, to be registered
manifest-standing-registered = Registered
manifest-standing-cancelled = Cancelled
movement-import = Import
movement-transit = Transit
movement-transhipment = Transhipment
severity-error = Error
severity-warning = To check
severity-info = For information

## Port calls: where the ship is.

call-stage-announced = Announced
call-stage-arrived = Arrived
call-stage-berthed = At berth
call-stage-discharging = Discharging
call-stage-discharged = Discharged
call-stage-departed = Departed
call-stage-cancelled = Call cancelled

## Delivery orders, appointments, passes.

order-standing-open = Valid
order-standing-consumed = Used
order-standing-revoked = Revoked
order-standing-expired = Expired
appointment-standing-booked = Booked
appointment-standing-cancelled = Cancelled
appointment-standing-used = Truck out
pass-standing-valid = Valid: the gate will open
pass-standing-waiting = Not yet: something is missing
pass-standing-used = Used: the truck is out
pass-standing-expired = The hour is over
pass-standing-cancelled = Cancelled
pass-standing-replaced = Replaced by another
pass-standing-unknown = Not found: check the code

## What the tally found, how a line ended.

outcome-agreed = As manifested
outcome-short = Short
outcome-over = Over
outcome-damaged = Damaged
end-clearance = Release
end-transit = Transit
end-transhipment = Transhipment
end-re-export = Re-export
end-abandonment = Abandonment to the State
end-shortage = Short at discharge
end-houses = House bills
end-withdrawn = Withdrawn with the manifest

## Steps of a file, and what their turn asks.

step-lodged = Lodging of the manifest
step-registered = Registration of the manifest
step-consignee = Consignee
step-arrival = Arrival of the ship
step-discharge = Tally at discharge
step-holds = Holds
step-release = Release
step-order = Delivery order
step-endorsement = Endorsement of the order
step-appointment = Pick-up appointment
step-gate-out = Gate-out
todo-lodged = Lodge the manifest
todo-registered = Register the manifest
todo-consignee = Confirm the consignee
todo-arrival = Keep the expected arrival up to date
todo-discharge = Tally what landed
todo-holds = Lift the hold
todo-release = Grant the release
todo-order = Issue the delivery order
todo-endorsement = Endorse the delivery order
todo-appointment = Book an appointment
todo-gate-out = Take the goods out of the port

## How an organisation stands to a file.


## Whose turn it is.

state-you = Your turn
state-them = Another’s turn
state-ok = Done
state-late = Late
state-later = To come
state-stop = Refused
state-skipped = Does not apply

## State of the services.

service-name-database = Database
service-name-journal = Sealed journal
service-name-work = Background work
service-name-mail = E-mail
service-name-webhooks = Webhooks
service-state-normal = Normal
service-state-slow = Slow
service-state-down = Down

## Reference lists.

list-places = Ports and places
list-positions = Tariff positions
list-countries = Countries
list-currencies = Currencies
list-customs-offices = Customs offices
list-container-types = Types of containers
list-package-kinds = Kinds of packages

## What led a search to a thing.

search-by-container = Container
search-by-bill = Bill of lading
search-by-order = Delivery order
search-by-manifest = Manifest
search-by-call = Port call
search-by-pass = Pass
search-by-ship = IMO number
search-by-plate = Plate
search-by-ship-name = Name of the ship
search-by-name = Name

## Counted things.

unit-packages = { $count ->
    [one] { $count } package
   *[other] { $count } packages
}
unit-pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
unit-containers = { $count ->
    [one] { $count } container
   *[other] { $count } containers
}
unit-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
unit-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
unit-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
unit-trucks = { $count ->
    [one] { $count } truck
   *[other] { $count } trucks
}
unit-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
unit-bills = { $count ->
    [one] { $count } bill of lading
   *[other] { $count } bills of lading
}
unit-steps-of = { $done ->
    [one] { $done } step of { $all }
   *[other] { $done } steps of { $all }
}

# Import titles.
service-title = import titles
title-standing-subscribed = Subscribed
title-standing-with-bank = With the bank
title-standing-refused = Refused
title-standing-domiciled = Registered
title-standing-expired = Expired
title-standing-cleared = Cleared
title-standing-cancelled = Cancelled
imputed-reserved = Reserved
imputed-settled = Used
imputed-given-back = Given back
