# Signing in, registering, one's own account.

form-about = { $field }: { $text }

## Signing in.

sign-in-title = Sign in
sign-in-password-title = Or with an address and a password
sign-email = E-mail address
sign-password = Password
sign-name = Your name
sign-new-password = New password
sign-new-password-hint = At least 10 characters. A few words in a row are easy to remember.
sign-in-do = Sign in
sign-in-forgot = Forgotten password
sign-in-new = Is your firm not registered yet?
sign-in-register = Register a firm
sign-in-after-joined = Your seat is taken. Sign in to begin.
sign-in-after-password = Password changed. Every session is closed: sign in with the new one.
sign-in-after-reset = New password saved. Sign in with it.
sign-in-after-everywhere = All your sessions are closed, here and elsewhere.
sign-actors-title = Choose who you are
sign-actors-lead = One click is enough. People and organisations are invented; change role whenever you like.
sign-actors-letters = E-mails of the demonstration

sign-code-title = A code, to be sure it is you
sign-code-lead = Open your code app and copy the one for Diwan.
sign-code = Code
sign-code-hint = Six digits, or one of your recovery codes.
sign-code-do = Continue
sign-code-other = Use another account

## The organisation one acts for.

firm-title = Whom do you work for?
firm-lead = What you do will be done in its name. You can change in the menu.
firm-none = No organisation has given you a seat. Ask its manager to invite you, or register your firm.

## Registration.

register-title = Register a firm
register-lead = Ten minutes. Two people of the platform then check your request.
register-firm = Your firm
register-kind = You are
register-kind-hint = Public authorities are registered by the platform.
register-name = Company name
register-name-hint = As in the trade register; for a person, their name.
register-occasional = Occasional importer: give your national identity card. You are asked neither for an ICE nor for a trade register.
register-ice-hint = 15 digits. Not for occasional importers.
register-rc-hint = Number and court, such as 4512/Dakhla. Not for occasional importers.
register-cin-hint = Needed for an occasional importer.
register-phone-hint = Such as 0528 89 12 34.
register-you = You, who will manage the account
register-email-hint = You sign in with it, and we write to it.
register-papers = Documents (articles, trade register, identity card) are attached after you first sign in.
register-do = Send the request

registered-title = Your request is sent
registered-next = What now?
registered-papers = Sign in and attach your documents: articles, trade register, identity card.
registered-checked = Two people of the platform check the request, one after the other. If something is missing, they write to you.
registered-letter = An e-mail tells you when you can work. You then invite your team.
registered-attach = Sign in and attach documents

## Invitations and links.

invitation-title = A seat awaits you
invitation-heading = { $firm } invites you
invitation-lead = What you will do there:
invitation-known = You already have an account with this address: give its password.
invitation-do = Take my seat
link-over-title = This link no longer works
link-over-lead = It was already used, or is too old. A link works once only.
link-over-invitation = Ask the person who invited you for a new invitation. If you have taken your seat already, sign in.
forgot-title = Forgotten password
forgot-lead = Give the address of your account: we send a link there to choose a new password.
forgot-do = Send the link
forgot-again = Ask for a new link
forgot-asked = Look at your e-mail
forgot-asked-more = If there is an account with this address, a link was just sent to it. It works once, for 45 minutes. Look in the spam folder too.
reset-title = Choose a new password
reset-lead = All your sessions will be closed, here and elsewhere.
reset-do = Save the password

## The account.

account-title = My account
account-look = Display
account-look-here = on this device
account-look-do = Save the display
account-theme = Theme
account-theme-day = Day
account-theme-night = Night
account-density = Density
account-density-default = Comfortable
account-density-tight = Tight
account-password-title = Change password
account-password-lead = Changing it closes all your sessions.
account-password-do = Change password
account-password-more = All your sessions will be closed, this one too. You sign in again with the new one.
account-password-old = Current password
account-factor-title = Second factor
account-factor-on = In place
account-factor-off = Not yet
account-factor-lead = At sign-in, a code from your phone besides the password. Whoever steals the password does not get in.
account-factor-manage = Manage
account-factor-put = Set it up
account-factor-left = { $count ->
    [0] No recovery codes
    [one] { $count } recovery code left
   *[other] { $count } recovery codes left
 }
account-factor-need = You need a code app on your phone: the one you already have will do.
account-factor-scan = Scan this with your code app
account-factor-qr = QR of the secret, for the code app
account-factor-type = Or copy this secret:
account-factor-first = The code it shows
account-factor-first-hint = Six digits.
account-factor-confirm = Confirm
account-factor-another = Take another secret
account-factor-remove = Remove the second factor
account-factor-remove-lead = To change phone, or if you no longer want it. Give your password.
account-recovery-title = Second factor in place
account-recovery-lead = Keep these recovery codes on paper, away from the phone. Each replaces the app’s code once.
account-recovery-more = They will not be shown again. If you lose them, remove the second factor and set it up anew.
account-letters = E-mails
account-letters-lead = What Diwan writes to your organisation, and when.
account-letters-do = Choose e-mails
account-letters-language = Language of your e-mails
account-letters-keep = Save the language
account-out = Sessions
account-out-lead = A device lost or lent? Close all your sessions, this one too.
account-out-do = Close all sessions
