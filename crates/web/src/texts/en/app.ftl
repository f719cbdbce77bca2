# Pages every part of the program shares: acts, errors, the menu.
rail-home = Home
rail-queue = Queue
rail-files = Files
rail-calls = Ships and calls
rail-manifests = Manifests
rail-gate = Gate
rail-slots = Slots
rail-claim = Claim a bill
rail-platform = Platform
rail-mandates = Mandates
rail-inbox = Messages
rail-party = My organisation
rail-services = State of services

# Moments.
when-today = today at { $time }
when-tomorrow = tomorrow at { $time }
when-yesterday = yesterday at { $time }
when-weekday = { $day } at { $time }
when-date = { $day } at { $time }
when-year = { $day } at { $time }

# Forms of acts.
act-line = Line { $count }
act-choose = Choose
act-nothing-to-choose = nothing to choose here for now
act-back = Back
act-add-line = Add a line
act-draft-waits = A draft kept { $at } waits for you.
act-draft-resume = Go on with it
act-draft-drop = Erase it and start anew
act-draft-keep = Keep the draft
act-draft-kept = Kept on the server { $at }
act-upload-sending = Sending:
act-upload-cut = The sending stopped. The file is still chosen: send it again, it will count once.
act-receipt = See the receipt
error-title = Error: { $title }
secret-title = Keep this secret
secret-lead = It is shown only once. Copy it now to a safe place.
secret-client = Client name:
secret-kept = I have kept it

# When the answer is no.
oops-404 = Not found
oops-403 = Not with this role
oops-422 = Not possible this way
oops-429 = Too many tries
oops-500 = A failure on our side
oops-503 = Come back in a moment
oops-507 = No room left to write
oops-again = Try again
oops-home = Back to the home page
