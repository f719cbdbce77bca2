# Organisations, their people, keys and webhooks; mandates.

party-title = My organisation
party-applied = Applied { $at }
party-people = People
party-nobody = Nobody in this team yet.
party-person = Person
party-duties = Duties
party-acts = Actions
party-me = (you)
party-change = Change
party-dismiss = Remove
party-remove = Remove
party-keys = API keys
party-keys-lead = For programs that act in your name.
party-key-scopes = What it allows
party-key-all = everything you may do
party-key-since = Created
party-key-revoked = withdrawn { $at }
party-key-limited = Create a key limited to certain acts
party-webhooks = Webhooks
party-webhooks-lead = Every change is sent, signed, to these addresses.
party-identifiers = Identifiers
party-papers = Papers
party-documents = { $count ->
    [0] No paper attached.
    [one] { $count } paper attached.
   *[other] { $count } papers attached.
}
party-attach = Attach a paper
party-letters = E-mail
party-mandates = See the mandates

deliveries-title = Deliveries
deliveries-lead = The latest deliveries to this address. One that is refused is tried again for three days.
deliveries-none = Nothing was sent yet
deliveries-none-more = The first change of one of your files will leave from here.
deliveries-at = Change
deliveries-answer = Answer
deliveries-attempts = Tries
deliveries-next = Next try
deliveries-body = Content
deliveries-show = Show
deliveries-taken = taken
deliveries-waiting = to be sent
deliveries-again = will be tried again
deliveries-given-up = given up

mandates-title = Mandates
mandates-lead = Who may act in your name, and in whose name you may act.
mandates-taken = Mandates taken on
mandates-taken-none = Nobody gave you a mandate.
mandates-given = Mandates given
mandates-given-none = You gave no mandate.
mandates-other = Organisation
mandates-state = State
mandates-scope = What it covers
mandates-dates = Dates
mandates-until = until { $at }
mandates-all-ports = all ports
mandates-accept = Accept
mandates-decline = Decline
mandates-end = End it
