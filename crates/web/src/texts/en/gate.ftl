# The gate console and the pass in the driver's hand.

gate-title = Gate
gate-ask = Pass, code, container or truck
gate-ask-hint = Scan the driver’s screen, or type what they say.
gate-check = Check
gate-cargo = Container or lot
gate-seals = Seals
gate-no-seals = no seal on the manifest
gate-plate = Truck
gate-driver = Driver
gate-slot = Appointment
gate-at-gate = gate { $gate }
gate-file = Bill of lading
gate-left-at = Left
gate-expected = Trucks expected
gate-nobody = No truck is expected within six hours.
gate-hour = Passes between
gate-code = Code
gate-state = May leave
gate-ready = ready
gate-not-ready = not yet

pass-title = Pass
pass-kept = kept on this device
pass-hour = { $day }, { $from } to { $until }
pass-place = { $terminal }, gate { $gate }
pass-qr = Code to show at the gate: { $code }
pass-code = Code to say:
pass-ready = Ready to enter
pass-ready-more = nothing is missing
pass-gate = Gate
pass-opens = The barrier opens from
pass-closes = and until
pass-checked = Checked
pass-one-paper = One paper to show: this screen
pass-one-paper-more = It works without a network too. If the screen cannot be read, say the code aloud.
pass-late = I will be late
