# Every act: its button and title, what it does, what is said once it is done, how a journal tells it after the
# name of who did it. Then every field, with its hint and its choices; a key with the act in it goes before the
# plain one.

## Organisations.

act-party-apply = Ask to join
act-party-apply-lead = Register your firm and its first manager. The platform checks the application, a second person approves it, and the answer is sent to you.
act-party-apply-done = Your application is sent.
journal-party-apply = asked to join

act-party-complete = Send the application back, complete
act-party-complete-lead = You added what was missing. The application goes back to the platform, which checks it again.
act-party-complete-done = The complete application is back with the platform.
journal-party-complete = sent its application back, complete

act-party-ask = Ask for what is missing
act-party-ask-lead = The firm is told and reads your message. The application then waits for the firm to complete it.
act-party-ask-done = The firm is asked for what is missing.
journal-party-ask = asked for what is missing from the application

act-party-check = Mark as checked
act-party-check-lead = First pair of eyes: identifiers and papers agree. Then it is another officer’s turn to approve.
act-party-check-done = The application is checked; another officer must approve it.
journal-party-check = checked the application

act-party-approve = Approve the application
act-party-approve-lead = Second pair of eyes: not the person who checked. The firm is told and can act at once.
act-party-approve-done = The application is approved.
journal-party-approve = approved the application

act-party-reject = Refuse the application
act-party-reject-lead = The firm is told and reads your reason. The application is closed.
act-party-reject-done = The application is refused.
journal-party-reject = refused the application

act-party-suspend = Suspend the organisation
act-party-suspend-lead = It starts nothing new, but still reads its files. It is told and reads your reason.
act-party-suspend-done = The organisation is suspended.
journal-party-suspend = suspended the organisation

act-party-resume = Let the organisation act again
act-party-resume-lead = The suspension ends: the organisation can act again from now on.
act-party-resume-done = The organisation can act again.
journal-party-resume = let the organisation act again

act-party-invite = Invite somebody
act-party-invite-lead = A link is sent by e-mail; it works once, for 14 days. The person joins your team when they follow it.
act-party-invite-done = The invitation is sent.
journal-party-invite = invited somebody

act-party-join = Join the team
act-party-join-lead = You join the team of this organisation, with the duties its manager chose.
act-party-join-done = You are in the team.
journal-party-join = was joined by somebody it invited

act-party-duties = Change duties
act-party-duties-lead = The duties you choose replace the old ones at once. An organisation always keeps a manager.
act-party-duties-done = The duties are changed.
journal-party-duties = changed somebody’s duties

act-party-dismiss = Remove from the team
act-party-dismiss-lead = The person loses access to your organisation at once. Their acts stay in the journal.
act-party-dismiss-done = The person is removed from the team.
journal-party-dismiss = removed somebody from its team

act-party-preferences = Choose e-mails
act-party-preferences-lead = Everything reaches your inbox on Diwan. Choose what is also sent to you by e-mail.
act-party-preferences-done = Your choice of e-mails is recorded.
journal-party-preferences = changed its e-mails

act-party-attach = Attach a paper to the registration
act-party-attach-lead = PDF, JPEG, PNG or XML, at most 10 MiB. The platform reads it with your application.
act-party-attach-done = The paper is attached to the registration.
journal-party-attach = attached a paper to its registration

act-party-found = Set up an organisation
act-party-found-lead = The platform sets up this organisation itself; nobody had to apply.
act-party-found-done = The organisation is set up.
journal-party-found = set up the organisation

## Keys for programs.

act-key-create = Create an API key
act-key-create-lead = A program acts with it in the name of your organisation. Its secret is shown once: keep it safe.
act-key-create-done = The key is created. Copy its secret now: it is not shown again.
journal-key-create = created an API key

act-key-revoke = Withdraw the key
act-key-revoke-lead = Programs that use it are refused at once. A withdrawn key does not come back.
act-key-revoke-done = The key is withdrawn.
journal-key-revoke = withdrew an API key

## Webhooks.

act-webhook-create = Add a webhook
act-webhook-create-lead = Every change of your files, calls and manifests is sent, signed, to this address. The signing secret is shown once.
act-webhook-create-done = The webhook is added. Copy its secret now: it is not shown again.
journal-webhook-create = added a webhook

act-webhook-remove = Remove the webhook
act-webhook-remove-lead = Nothing more is sent to this address.
act-webhook-remove-done = The webhook is removed.
journal-webhook-remove = removed a webhook

## People.

act-user-secret = Change the account’s security
act-user-secret-lead = Choose a new password, or set the second factor.
act-user-secret-done = Your account’s security is changed.
journal-user-secret = changed an account’s security

act-user-sign-out-everywhere = Sign out everywhere
act-user-sign-out-everywhere-lead = All your sessions end, on every device. You then sign in again with your password.
act-user-sign-out-everywhere-done = All your sessions have ended.
journal-user-sign-out-everywhere = ended all sessions of an account

act-user-language = Choose the language of e-mails
act-user-language-lead = Your e-mails come in this language, whatever that of the pages.
act-user-language-done = The language of your e-mails is saved.
journal-user-language = chose the language of an account’s e-mails

act-user-erase = Erase a person’s data
act-user-erase-lead = Their name, address and account disappear. Their acts stay in the journal, without a name. This cannot be undone.
act-user-erase-done = This person’s data is erased.
journal-user-erase = erased a person’s data

## Mandates.

act-mandate-offer = Offer a mandate
act-mandate-offer-lead = Another organisation will be able to act in your name, for the services and the time you choose. It is told; nothing begins before it accepts.
act-mandate-offer-done = The mandate is offered; it waits to be accepted.
journal-mandate-offer = offered a mandate

act-mandate-accept = Accept the mandate
act-mandate-accept-lead = You can act in the principal’s name, within the mandate. They are told, and each act names the mandate.
act-mandate-accept-done = The mandate is accepted.
journal-mandate-accept = accepted the mandate

act-mandate-decline = Decline the mandate
act-mandate-decline-lead = The principal is told and can choose another organisation.
act-mandate-decline-done = The mandate is declined.
journal-mandate-decline = declined the mandate

act-mandate-revoke = End the mandate
act-mandate-revoke-lead = The mandate gives no right any more, from now on. The other side is told; your reason stays in the journal.
act-mandate-revoke-done = The mandate has ended.
journal-mandate-revoke = ended the mandate

## Port calls.

act-call-announce = Announce a port call
act-call-announce-lead = The call gets a number. The harbour office, the terminal and customs see it at once, and you can lodge the manifest.
act-call-announce-done = The call is announced.
journal-call-announce = announced the call

act-call-eta = Change the expected arrival
act-call-eta-lead = The new time replaces the old one for everyone. The manifest’s deadline counts from it.
act-call-eta-done = The expected arrival is changed.
journal-call-eta = changed the expected arrival

act-call-arrive = Record the arrival
act-call-arrive-lead = Deadlines run from this time. Once recorded, it no longer changes.
act-call-arrive-done = The ship’s arrival is recorded.
journal-call-arrive = recorded the ship’s arrival

act-call-berth = Record the berthing
act-call-berth-lead = Give the berth and the time. Then it is the terminal’s turn to record the start of discharge.
act-call-berth-done = The berthing is recorded.
journal-call-berth = recorded the ship’s berthing

act-call-start-discharge = Record the start of discharge
act-call-start-discharge-lead = The time discharge began, after berthing. Once recorded, it no longer changes.
act-call-start-discharge-done = The start of discharge is recorded.
journal-call-start-discharge = recorded the start of discharge

act-call-end-discharge = Record the end of discharge
act-call-end-discharge-lead = Free time counts from this time, for all goods of the call. It no longer changes afterwards.
act-call-end-discharge-done = The end of discharge is recorded.
journal-call-end-discharge = recorded the end of discharge

act-call-depart = Record the departure
act-call-depart-lead = The time the ship left the port. After that, no manifest is lodged for this call.
act-call-depart-done = The ship’s departure is recorded.
journal-call-depart = recorded the ship’s departure

act-call-cancel = Cancel the call
act-call-cancel-lead = The ship will not come. This is possible until it arrives; your reason stays in the journal.
act-call-cancel-done = The call is cancelled.
journal-call-cancel = cancelled the call

## Manifests.

act-manifest-lodge = Lodge the manifest
act-manifest-lodge-lead = Send a CUSCAR or CSV file, or type the bills of lading. Of a file, the right lines are kept and the errors are shown to you; then it is customs’ turn to register.
act-manifest-lodge-done = The manifest is lodged; it is customs’ turn to register it.
journal-manifest-lodge = lodged the manifest

act-manifest-register = Register the manifest
act-manifest-register-lead = The manifest gets its number and its files open to those they concern. The ship’s agent and the consignees that are known are told.
act-manifest-register-done = The manifest is registered.
journal-manifest-register = registered the manifest

act-manifest-cancel = Cancel the manifest
act-manifest-cancel-lead = This is possible while customs has not registered it. All its files are withdrawn; your reason stays in the journal.
act-manifest-cancel-done = The manifest is cancelled.
journal-manifest-cancel = cancelled the manifest

act-manifest-withdraw = Withdraw the files of a cancelled manifest
act-manifest-withdraw-lead = The platform withdraws the files by itself, after the manifest was cancelled.
act-manifest-withdraw-done = The files of the cancelled manifest are withdrawn.
journal-manifest-withdraw = withdrew the file with its cancelled manifest

## Files.

act-dossier-read = Read the file
act-dossier-read-lead = Each reading is noted: those entitled to the file see who looked at it.
act-dossier-read-done = The reading of the file is noted.
journal-dossier-read = read the file

act-dossier-claim = Claim a bill of lading
act-dossier-claim-lead = Say that it is yours, or a client’s who gave you a mandate, with one of its containers as proof. Then it is the ship’s agent’s turn to confirm.
act-dossier-claim-done = The bill is claimed; it is the ship’s agent’s turn to answer.
journal-dossier-claim = claimed the bill of lading

act-dossier-confirm = Confirm the consignee
act-dossier-confirm-lead = The organisation that claims the bill becomes its consignee and follows the whole file.
act-dossier-confirm-done = The consignee is confirmed.
journal-dossier-confirm = confirmed the consignee

act-dossier-refuse = Refuse the claim
act-dossier-refuse-lead = Who made it is told and reads your reason. The bill waits for its consignee again.
act-dossier-refuse-done = The claim is refused.
journal-dossier-refuse = refused the claim

act-dossier-forwarder = Name the forwarder
act-dossier-forwarder-lead = This forwarder sees the file and can split the bill into house bills.
act-dossier-forwarder-done = The forwarder is named.
journal-dossier-forwarder = named the forwarder

act-dossier-split = Split the bill of lading
act-dossier-split-lead = A file opens for each house bill. Their packages and weights together are exactly those of the bill.
act-dossier-split-done = The bill is split.
journal-dossier-split = split the bill of lading

act-dossier-write = Write a message
act-dossier-write-lead = Everyone with a part in the file receives it, or only the organisation you choose.
act-dossier-write-done = The message is sent.
journal-dossier-write = wrote a message

act-dossier-attach = Attach a document
act-dossier-attach-lead = PDF, JPEG, PNG or XML, at most 10 MiB. Those entitled to the documents of the file can read it.
act-dossier-attach-done = The document is attached.
journal-dossier-attach = attached a document

act-dossier-amend = Amend the line
act-dossier-amend-lead = Change the consignee, the description or the seals. If the manifest is registered and its deadline has passed, the amendment waits for customs to decide; otherwise it holds at once.
act-dossier-amend-done = The amendment is recorded.
journal-dossier-amend = amended the line

act-dossier-decide-amendment = Decide on a late amendment
act-dossier-decide-amendment-lead = Accepted, it changes the line at once; refused, the line stays as it is. The decision stands.
act-dossier-decide-amendment-done = The decision is recorded.
journal-dossier-decide-amendment = decided on a late amendment

act-dossier-tally = Tally what landed
act-dossier-tally-lead = Say how the goods landed, against the manifest. What is missing is written off the line; the result no longer changes.
act-dossier-tally-done = The tally is recorded.
journal-dossier-tally = tallied what landed

## Holds on containers.

act-hold-place = Hold a container
act-hold-place-lead = The container does not leave until you lift the hold. It also holds for the other bills of the manifest that share it.
act-hold-place-done = The container is held.
journal-hold-place = placed a hold on a container

act-hold-lift = Lift the hold on the container
act-hold-lift-lead = You lift your own hold. Those of other authorities stay, and only they lift them.
act-hold-lift-done = The hold on the container is lifted.
journal-hold-lift = lifted its hold on the container

## The release.

act-release-grant = Grant the release
act-release-grant-lead = The line is written off against the declaration, transit or another end. When nothing is left of it and its end allows it, the goods may leave.
act-release-grant-done = The release or write-off is recorded.
journal-release-grant = granted the release or wrote the line off

## Delivery orders.

act-paper-withdraw = Withdraw the document
act-paper-withdraw-lead = Whoever scans it will read that it holds no more. What it was issued for stands: a release is not undone.
act-paper-withdraw-done = The document is withdrawn.
journal-paper-withdraw = withdrew a document
act-order-issue = Issue the delivery order
act-order-issue-lead = One order for each container, or each lot of loose cargo. Its holder is told, and can endorse it or book an appointment.
act-order-issue-done = The delivery order is issued.
journal-order-issue = issued a delivery order

act-order-endorse = Endorse the delivery order
act-order-endorse-lead = The order passes to another organisation, which is told. It is then no longer yours to use.
act-order-endorse-done = The delivery order is endorsed.
journal-order-endorse = endorsed the delivery order

act-order-revoke = Revoke the delivery order
act-order-revoke-lead = This is possible while it was not used to leave. Its holder is told, and the order no longer opens the gate.
act-order-revoke-done = The delivery order is revoked.
journal-order-revoke = revoked the delivery order

act-order-hold = Hold the delivery order
act-order-hold-lead = The order cannot be endorsed and does not open the gate until you lift the hold. Your reason is read in the file.
act-order-hold-done = The delivery order is held.
journal-order-hold = placed a hold on the delivery order

act-order-lift = Lift the hold on the order
act-order-lift-lead = You lift your own hold. Those of other authorities stay, and only they lift them.
act-order-lift-done = The hold on the order is lifted.
journal-order-lift = lifted its hold on the delivery order

## Hours of a terminal.

act-slot-open = Open hours for trucks
act-slot-open-lead = Each hour of the period takes this number of trucks. Holders of orders can book at once; at most 14 days at a time.
act-slot-open-done = The hours are open for trucks.
journal-slot-open = opened hours for trucks

## Appointments.

act-appointment-book = Book an appointment
act-appointment-book-lead = One hour for one truck. You get a pass, with a code to say at the gate; the haulier is told.
act-appointment-book-done = The appointment is booked and the pass is ready.
journal-appointment-book = booked an appointment

act-appointment-change = Change the appointment
act-appointment-change-lead = Choose another hour, truck or driver. The old hour is given back; the pass stays the same.
act-appointment-change-done = The appointment is changed.
journal-appointment-change = changed the appointment

act-appointment-cancel = Cancel the appointment
act-appointment-cancel-lead = The hour is given back and the pass no longer opens the gate. You can book another one afterwards.
act-appointment-cancel-done = The appointment is cancelled.
journal-appointment-cancel = cancelled the appointment

## The gate.

act-gate-out = Let the truck out
act-gate-out-lead = The gate opens if everything agrees: release, delivery order, appointment, no hold. If not, you read what is missing and whose turn it is.
act-gate-out-done = The truck is out.
journal-gate-out = let the truck out

act-gate-tell = Tell of a departure afterwards
act-gate-tell-lead = For a truck that left while the gate’s line was down, within 30 days. If something was missing, the departure is recorded with what was missing.
act-gate-tell-done = The departure is recorded.
journal-gate-tell = told of a departure afterwards

## The sealed log.

act-log-restored = Begin a new sealed log
act-log-restored-lead = The database was put back from a copy. The new log keeps the same entries and names the last state of the old one.
act-log-restored-done = A new sealed log has begun.
journal-log-restored = began a new sealed log after a restoration

## Fields several acts share.

field-reason = Reason
hint-reason = It stays in the journal, and those the act concerns read it.
field-party-ask-reason = What is missing
hint-party-ask-reason = The firm reads this text: say what it must add or correct.
field-at = Date and time
hint-at = Moroccan time, already past.
field-call-arrive-at = Time of arrival
field-call-berth-at = Time of berthing
field-call-start-discharge-at = Start of discharge
field-call-end-discharge-at = End of discharge
field-call-depart-at = Time of departure
field-dossier-tally-at = Time of landing
hint-dossier-tally-at = Left empty, it is now. Moroccan time.
field-gate-tell-at = Time the truck left
field-container = Container
hint-container = Four letters and seven digits, like CSQU3054383.
hint-dossier-claim-container = One of the bill’s containers. Empty for loose cargo.
field-dossier-amend-container = Container whose seals change
hint-dossier-amend-container = Empty if the seals do not change.
hint-dossier-tally-container = Empty for loose cargo.
hint-order-issue-container = Empty for loose cargo.
hint-dossier-split-container = A container of the bill that is split. Empty for loose cargo.
hint-manifest-lodge-container = Like CSQU3054383. Empty for loose cargo.
field-order = Delivery order
hint-order = Its number, like BAD-DKL0001-001.
field-file = File
hint-file = PDF, JPEG, PNG or XML, at most 10 MiB.
field-party-attach-file = Paper
field-manifest-lodge-file = Manifest file
hint-manifest-lodge-file = A CUSCAR message or a CSV table, at most 64 MiB. Empty if you type the bills.
field-dossier-attach-file = Document
field-bill = Bill of lading
hint-bill = Its number, as on the document.
hint-dossier-claim-bill = Its number, like DKL0001. Copy it from the bill.
field-dossier-split-bill = House bill
hint-dossier-split-bill = Its number, like HBL-0001.
field-manifest-lodge-bill = Bills of lading
hint-manifest-lodge-bill = One line for each bill, if you have no file.
field-consignee = Consignee
hint-consignee = Its name, as on the bill.
field-dossier-claim-consignee = For which client
hint-dossier-claim-consignee = Empty if the bill is yours. If not, the exact name or ICE of the client who gave you a mandate.
field-dossier-amend-consignee = New consignee
hint-dossier-amend-consignee = Empty if the name does not change.
field-consignee-ice = Consignee’s ICE
hint-consignee-ice = Fifteen digits. With it, a registered consignee is known without a claim.
field-description = Description of goods
field-dossier-amend-description = New description
hint-dossier-amend-description = Empty if it does not change.
field-packages = Number of packages
hint-release-grant-packages = Empty for all that is left on the line.
hint-order-issue-packages = Loose cargo only. Empty for all that is left.
field-gross-kg = Gross weight
hint-gross-kg = In kilograms, with three decimals at most.
hint-release-grant-gross-kg = Empty for all that is left on the line.
hint-order-issue-gross-kg = Loose cargo only. Empty for all that is left.
field-from = From
field-mandate-offer-from = Valid from
hint-mandate-offer-from = Left empty, it is now.
field-slot-open-from = First hour
field-until = Until
field-mandate-offer-until = Valid until
hint-mandate-offer-until = At most two years after it begins.
field-slot-open-until = End of the last hour
hint-slot-open-until = At most 14 days after the first hour.
field-to = To
field-dossier-write-to = To one organisation only
hint-dossier-write-to = Empty to write to everyone with a part in the file. If not, its exact name or its ICE.
field-order-endorse-to = New holder
hint-order-endorse-to = Its exact name or its ICE.
field-eta = Expected arrival
hint-eta = Moroccan time.

## Organisations, people, keys.

field-email = E-mail address
hint-email = The invitation link is sent there. Like amina@example.ma.
field-duties = Duties
hint-duties = One or several. They decide what the person can do.
field-user = Person
field-letters = What is sent by e-mail
field-label = Name of the key
hint-label = To know it again later, like ERP.
field-scopes = What the key allows
hint-scopes = Left empty, everything. If not, the nouns, with spaces between: dossier order appointment.
field-key = Key
field-url = Webhook address
hint-url = It begins with https://, like https://erp.example.ma/diwan.
field-webhook = Webhook

## Mandates.

field-agent = Agent
hint-agent = The organisation that will act for you: its exact name or its ICE.
field-services = What the mandate covers
field-offices = Ports
hint-offices = Empty for all ports. If not, their codes with commas between, like MAVIL.

## Port calls.

field-imo = Ship’s IMO number
hint-imo = Seven digits, like 9319466.
field-ship = Name of the ship
field-voyage = Voyage number
hint-voyage = As on the manifest: 126N.
field-port = Port of call
hint-port = Search it by its name, or give its code, like MAVIL.
field-last-port = Last port
hint-last-port = Search it by its name, or give its code, like ESLPA.
field-terminal = Terminal
hint-terminal = Its exact name or its ICE.
field-berth = Berth
hint-berth = Like Berth 3.

## One bill of a manifest, one house bill.

field-number = Bill of lading number
hint-number = Like DKL0001. Each number once only.
field-loading = Port of loading
hint-loading = Search it by its name, or give its code, like ESLPA.
field-discharge = Port of discharge
hint-discharge = Empty for the port of the call.
field-shipper = Shipper
hint-shipper = Its name, as on the bill.
field-hs = Tariff position
hint-hs = 4, 6, 8 or 10 digits, like 070110.
field-kind = Kind of package
hint-kind = A code of two signs, like BG for bags.
field-size-type = Type of container
hint-size-type = Four signs, like 22R1.
field-seal = Seal
hint-seal = Latin letters and digits, like ES998877.
field-house = House bills
hint-house = One line for each client. Together they make up the bill exactly.

## Files.

field-forwarder = Forwarder
hint-forwarder = Its exact name or its ICE.
field-text = Message
field-seals = Seals
hint-seals = Those on the container now, with commas between, like MA123456.
field-index = Amendment
field-approved = Your decision
field-outcome = Result
field-remark = Remark
hint-remark = What you saw: damage, difference, broken seal.
field-hold = Hold
field-end = End of the line
field-reference = Reference
field-release-grant-reference = Number of the declaration or decision
hint-release-grant-reference = For a release, seventeen digits and a letter, like 30701020260000001T.

## Delivery orders, appointments, the gate.

field-holder = Holder of the order
hint-holder = The organisation that may take the goods away: its exact name or its ICE.
field-valid-until = Valid until
hint-valid-until = Empty for 30 days; at most 365 days.
field-trucks = Trucks for each hour
hint-trucks = From 1 to 900.
field-haulier = Haulier
hint-haulier = Its exact name or its ICE.
field-slot = Hour of the appointment
hint-slot = An hour the terminal has opened and that still has room.
field-plate = Truck’s plate
hint-plate = Like 12345-A-6.
field-driver = Driver
hint-driver = First and last name, as on the driving licence.
field-appointment = Appointment
field-pass = Pass
hint-pass = Scan the QR code, or type the six signs the driver says, like K7M4RX.

## Choices.

option-duties-manager = Manager: team, mandates, keys
option-duties-clerk = Clerk: the acts of every day
option-duties-officer = Officer: decides for an authority
option-duties-inspector = Inspector: inspects and holds goods
option-duties-gate = Gate: lets trucks out
option-duties-driver = Driver: drives a truck
option-duties-reader = Reader: reads only
option-letters-my-turn = Only when it is your turn
option-letters-everything = Every change of your files
option-letters-nothing = Nothing: the inbox is enough
option-services-file = Follow the file: read, claim, write, attach
option-services-delivery = Endorse delivery orders
option-services-pickup = Book, change and cancel appointments
option-approved-yes = Accept the amendment
option-approved-no = Refuse the amendment
option-outcome-agreed = As manifested
option-outcome-short = Short: not landed
option-outcome-over = Over: landed and not manifested
option-outcome-damaged = Damaged
option-end-clearance = Release against a customs declaration
option-end-transit = Transit to another office
option-end-transhipment = Transhipment to another ship
option-end-re-export = Re-export
option-end-abandonment = Abandonment to the State

## Import titles.

act-title-subscribe = Subscribe an import title
act-title-subscribe-lead = You commit for one position of the tariff, with its goods lines. Your bank is told and registers the title; its six months of validity begin then.
act-title-subscribe-done = The title is subscribed; the bank is told.
journal-title-subscribe = subscribed an import title

act-title-take = Take the title in hand
act-title-take-lead = The importer sees that the bank is looking at the contract.
act-title-take-done = The title is in hand at the bank.
journal-title-take = took the title in hand

act-title-refuse = Refuse registration
act-title-refuse-lead = The importer reads your reason and can subscribe another title.
act-title-refuse-done = Registration is refused.
journal-title-refuse = refused registration

act-title-domicile = Register the title
act-title-domicile-lead = Contract and title agree. The six months of validity begin, and declarations can use the title.
act-title-domicile-done = The title is registered.
journal-title-domicile = registered the title

act-title-amend = Amend the title
act-title-amend-lead = Give the new terms whole. Before registration they hold at once; after it, the bank validates them. Nothing goes below what is used or paid.
act-title-amend-done = The amendment is recorded.
journal-title-amend = amended the title

act-title-accept-amendment = Validate the amendment
act-title-accept-amendment-lead = The new terms replace the old ones, and the balance follows.
act-title-accept-amendment-done = The amendment is validated.
journal-title-accept-amendment = validated the amendment of the title

act-title-refuse-amendment = Refuse the amendment
act-title-refuse-amendment-lead = The title stays as it was; the importer reads your reason.
act-title-refuse-amendment-done = The amendment is refused.
journal-title-refuse-amendment = refused the amendment of the title

act-title-move = Change bank
act-title-move-lead = Your present bank must first let the title go, with the payments it recorded.
act-title-move-done = The change of bank is asked for.
journal-title-move = asked for a change of bank

act-title-let-go = Let the title go
act-title-let-go-lead = The title goes to the other bank, with all that is recorded on it.
act-title-let-go-done = The title is with the other bank.
journal-title-let-go = let the title go

act-title-pay = Record a payment
act-title-pay-lead = A payment abroad under this title. It does not go beyond the amount of the title.
act-title-pay-done = The payment is recorded.
journal-title-pay = recorded a payment

act-title-clear = Clear the title
act-title-clear-lead = What was paid must be what came in; otherwise explain the difference. What nobody used leaves the balance.
act-title-clear-done = The title is cleared.
journal-title-clear = cleared the title

act-title-cancel = Cancel the title
act-title-cancel-lead = Possible while nothing is used or paid.
act-title-cancel-done = The title is cancelled.
journal-title-cancel = cancelled the title

field-importer = Importer
hint-importer = Empty when it is your own firm; otherwise the one that gave you a mandate.
field-bank = Bank
hint-bank = The bank that registers the title: its exact name.
field-position = Position of the tariff
hint-position = One for each title, ten digits, like 0701100000.
field-origin = Country of origin
hint-origin = Two letters, like ES.
field-provenance = Country of consignment
hint-provenance = Empty when it is that of origin.
field-seller = Seller
field-currency = Currency
hint-currency = Three letters, like EUR.
field-incoterm = Delivery term
field-payment = Terms of payment
field-line = Goods
field-quantity = Quantity
hint-quantity = In the unit of the position: kilograms, litres or pieces.
field-value = Value
hint-value = In the currency of the title.
field-amount = Amount
field-title-domicile-reference = Registration number
field-title-pay-reference = Payment reference
field-title-pay-at = Paid on
field-title-clear-reason = Explanation of the difference
option-services-title = Subscribe and amend import titles
option-incoterm-exw = EXW
option-incoterm-fca = FCA
option-incoterm-fas = FAS
option-incoterm-fob = FOB
option-incoterm-cfr = CFR
option-incoterm-cpt = CPT
option-incoterm-cif = CIF
option-incoterm-cip = CIP
option-incoterm-dap = DAP
option-incoterm-dpu = DPU
option-incoterm-ddp = DDP

## Changes of the tables.

act-change-measure = Propose a measure of the tariff
act-change-measure-lead = Another officer approves it; it is in force from its day on, tomorrow at the earliest. What was in force stays readable.
act-change-measure-done = The measure is proposed; another officer must approve it.
journal-change-measure = proposed a measure of the tariff

act-change-end-measure = Propose that a measure ends
act-change-end-measure-lead = The measure still holds on its last day; then nothing takes its place.
act-change-end-measure-done = The end of the measure is proposed; another officer must approve it.
journal-change-end-measure = proposed that a measure of the tariff ends

act-change-rate = Propose a rate of exchange
act-change-rate-lead = The rate holds from its day on; today only where there is none.
act-change-rate-done = The rate is proposed; another officer must approve it.
journal-change-rate = proposed a rate of exchange

act-change-criterion = Propose a criterion of risk
act-change-criterion-lead = Everything the criterion says must be so. It makes the lane stricter, never milder, and ends on a given day.
act-change-criterion-done = The criterion is proposed; another officer must approve it.
journal-change-criterion = proposed a criterion of risk

act-change-end-criterion = Propose that a criterion ends
act-change-end-criterion-lead = The criterion still holds on its last day.
act-change-end-criterion-done = The end of the criterion is proposed; another officer must approve it.
journal-change-end-criterion = proposed that a criterion of risk ends

act-change-shares = Propose other shares of the lanes
act-change-shares-lead = The shares make a hundred together. They hold from tomorrow at the earliest: today’s draw is committed to.
act-change-shares-done = The shares are proposed; another officer must approve them.
journal-change-shares = proposed other shares of the lanes

act-change-approve = Approve this change
act-change-approve-lead = You are the second pair of eyes. From now on every desk reads the new tables; the change holds from its day on.
act-change-approve-done = The change is approved.
journal-change-approve = approved the change

act-change-withdraw = Withdraw this change
act-change-withdraw-lead = It will not come into force. The reason stays in the journal.
act-change-withdraw-done = The change is withdrawn.
journal-change-withdraw = withdrew the change

act-lanes-open = Open the draw of the day
act-lanes-open-lead = The platform draws a secret seed and publishes its digest.
act-lanes-open-done = The draw of the day is open.
journal-lanes-open = opened the draw of the day

act-lanes-reveal = Reveal the seed of the draw
act-lanes-reveal-lead = The day is over: anyone can recompute the draws.
act-lanes-reveal-done = The seed is revealed.
journal-lanes-reveal = revealed the seed of the draw

field-tax = Tax
field-origins = Origins
hint-origins = Two-letter country codes, spaces between. Empty for all.
hint-change-measure-position = The first digits: ten, eight, six, four or two. Empty for all positions.
field-positions = Positions of the tariff
hint-positions = Their first digits, spaces between. One is enough.
field-preference = Preference
field-quota = Quota
field-condition = Paper required
field-component = Rate
hint-component = Such as 2.5%, 1.20 MAD/LTR, max(10%, 5 MAD/KGM) or free.
field-article = Text and article
field-verified = Confirmed by the text
field-follows = Follows measure
hint-follows = The number of the one that ends the day before. Empty for none.
field-measure = Measure
hint-measure = Its number, from the table of the tariff.
field-last = Last day
hint-last = Today at the earliest.
field-per = For how many units
field-dirhams = Dirhams
field-source = Source
field-owner = Service that answers for it
field-category = Category
hint-category = The declarant reads it after release, and nothing more.
field-lane = Lane at least
field-change-criterion-value = Value from
hint-change-criterion-value = In dirhams, for the whole declaration. Empty where it does not count.
field-regimes = Regimes
hint-regimes = Three digits each, spaces between. Empty for all.
field-signs = And also
option-signs-new-importer = Importer without an earlier release
option-signs-wood-packaging = Wood packaging
field-criterion = Criterion
hint-criterion = Its number, such as CR-2026-0001.
field-green = Share of green
field-orange = Share of orange
field-red = Share of red
option-tax-di = DI, import duty
option-tax-tpi = TPI, parafiscal tax
option-tax-dad = DAD, anti-dumping duty
option-tax-eco = ECO, ecological tax
option-tax-tic = TIC, internal consumption tax
option-tax-tva = TVA, value added tax
option-verified-yes = Yes
option-verified-no = Not yet
option-category-goods = Goods
option-category-origin = Origin
option-category-importer = Importer
option-category-value = Value
option-category-regime = Regime
option-category-packaging = Packaging
option-lane-orange = Orange
option-lane-red = Red
