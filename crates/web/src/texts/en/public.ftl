# Pages anybody may read: the front page, services, verification, refusals, letters of a demonstration.

## The front page.

front-page = Single window for trade
front-title = Import, export, call at port. One diwan.
front-lead = From the ship’s manifest to the gate of the port: everybody sees whose turn it is, before when, and what waiting costs.
front-track = Where are my goods?
front-track-lead = A container, a bill of lading, a ship. Sign in to see what is yours.
front-track-number = Number to track
front-track-do = Track
front-verify = Check a pass or a document
front-verify-lead = Scan its QR or type its code. The answer is immediate, no account needed.
front-register = Register
front-register-lead = Importer, broker, shipping agent, haulier: register your firm on line.
front-register-do = Register a firm
front-practise = Practise
front-practise-lead = Take anybody’s seat, with one click. Everything is invented, nothing is sent.
front-practise-do = Choose who you are
front-times = Times of the last 30 days
front-times-lead = actual median against the promise
front-times-none = Actual times appear here as soon as a first formality is finished.
front-times-what = Formality
front-times-bar = Comparison
front-times-actual = Actual
front-times-promised = Promised
front-times-count = { $count ->
    [one] { $count } manifest
   *[other] { $count } manifests
 }
front-time-registered = Registration of the manifest by customs
front-minutes = { $minutes } min
front-hours = { $hours } h
front-hours-minutes = { $hours } h { $minutes }

## The state of services.

services-title = State of services
services-lead = What works, what is slow, and what you can do meanwhile.
services-whole-ok = Everything works.
services-whole-late = A part is slow. You can go on working.
services-whole-stop = A part is down. This is what still works.
services-list = Service by service
services-at = seen
services-kept = The time that counts is the one on the receipt: a list or an e-mail that comes late does not make you late. Sending again after a break counts once.
services-waits = { $count } waiting, for { $since }
services-about-database = Files, manifests, orders and appointments are read and recorded.
services-about-journal = Each act is sealed about a second after it was recorded.
services-about-work = Lists and what follows from acts are up to date.
services-about-mail = E-mails leave as they come.
services-about-webhooks = Your programs are told as things happen.
services-without-database = Nothing is recorded for now. Pages already open and passes stay readable, drafts are kept on your device, the gate works from its list.
services-without-journal = Acts are recorded and valid. Their receipts carry their proof once sealing resumes.
services-without-work = Acts are recorded. Lists and notices follow late; open the file to see what is true.
services-without-mail = Acts are recorded. Read your messages in Diwan: everything is there. E-mails will leave later.
services-without-webhooks = Acts are recorded. Your programs will be told later, in order; the API answers.

## Is this pass real?

verify-title = Check a pass or a document
verify-lead = Scan its QR, or type its code. No account is asked for.
verify-code = Code of the pass or document
verify-code-hint = Six signs for a pass, such as K7M 4RX; ten for a document, such as K7M4R-X2P9T. Spaces do not count.
verify-do = Check
verify-only = This page shows only what is printed on the pass. No account needed.
verify-at = Checked
verify-missing = What the gate still waits for
verify-compare = Compare with the paper
verify-cargo = Container or packages
verify-plate = Number plate
verify-place = Terminal and gate
verify-slot = Slot
verify-opens = May enter from
verify-closes = May enter until
verify-again = Check the code
verify-another = Check another code
verify-verdict-valid = Genuine and valid pass
verify-verdict-waiting = Genuine, not complete yet
verify-verdict-used = Already used, do not accept
verify-verdict-expired = Its hour has passed, do not accept
verify-verdict-cancelled = Cancelled, do not accept
verify-verdict-unknown = Not found
verify-advice-valid = Compare the container and the truck with the paper.
verify-advice-waiting = The gate will not open while this is missing.
verify-advice-used = The goods left the port with this pass. A pass serves once.
verify-advice-expired = The truck had to enter earlier. Whoever booked can change the hour.
verify-advice-cancelled = The appointment was cancelled. Ask whoever booked for the new pass.
verify-advice-unknown = No pass and no document has this code. Read it again, letter by letter.
verify-paper-valid = Genuine and valid document
verify-paper-withdrawn = Document withdrawn, do not accept
verify-paper-replaced = Document replaced, do not accept
verify-paper-advice-valid = Compare its kind, number and date with the paper. The digest is that of the data attached to the PDF.
verify-paper-advice-withdrawn = Whoever issued it said that it holds no more.
verify-paper-advice-replaced = Another document took its place: ask for that one.
verify-paper-kind = Document
verify-paper-number = Number
verify-paper-code = Code
verify-paper-issuer = Issued by
verify-paper-issued = Issued
verify-paper-ended-withdrawn = Withdrawn
verify-paper-ended-replaced = Replaced
verify-paper-by = Replaced by
verify-paper-digest = SHA-256 digest
verify-paper-only = This page shows no amounts, no goods and no names of clients.
paper-kind-release-note = Release note
paper-kind-receipt = Receipt
paper-kind-certificate = Certificate
paper-kind-declaration = Customs declaration
paper-standing-valid = Valid
paper-standing-withdrawn = Withdrawn
paper-standing-replaced = Replaced

## What a refusal means.

refusal-title = What does this refusal mean?
refusal-heading = Refusal { $code }
refusal-code = Number
refusal-who = Who gives it
refusal-more = Dots stand for what only your refusal knows: a name, a date, a limit. Quote this number if you write to us.
refusal-from-words = The reading of a field: what is written does not have the expected form. Correct it and send it again.
refusal-from-books = The accounts of goods: nothing leaves that has not entered.
refusal-from-rules = A rule of the trade, at the moment of acting. The refusal is in the journal; nothing else has changed.
refusal-from-lists = The reading of an official list: places, tariff positions, countries.
refusal-from-desk = The desk, before any rule: the request, a limit, or who makes it.
refusal-from-messages = The reading of an EDI message or a table. The other lines went their way.

## Letters of a demonstration.

letters-title = E-mails of the demonstration
letters-lead = What Diwan would have sent. Nothing leaves a demonstration. What is about a file waits ten minutes, to go in one letter.
letters-again = Refresh
letters-none = No e-mail for now. They appear here a few seconds after the act that asks for them; what is about a file, ten minutes after.
letters-to = To
