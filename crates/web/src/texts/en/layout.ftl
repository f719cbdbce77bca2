# The frame of every page, and what the script says.

layout-skip = Skip to content
layout-home = Diwan, home
layout-menu = Main menu
layout-dock = Shortcuts
layout-search = Search for a file, a container, a ship
layout-search-example = File, container, bill of lading, ship…
layout-account = Change firm or sign out
layout-my-account = My account
layout-my-desk = My desk
layout-sign-in = Sign in
layout-sign-out = Sign out
layout-quit = Quit
layout-language = Language
layout-language-short = EN
layout-inbox = Messages
layout-unread = Unread messages:
layout-optional = (optional)
layout-errors = To correct before you go on
layout-demo = Demonstration.
layout-demo-more = Firms, ships and files are invented. Nothing is sent.
layout-foot = Diwan, an open single window. Free software, Apache 2.0 licence.

layout-offline = Offline. What you type is kept on this device.
layout-offline-title = No network for now
layout-offline-page = This page has not been opened on this device yet. Pages you have seen stay readable, your drafts are kept here.
layout-offline-passes = Passes you have opened are shown without a network.
layout-draft-kept = Kept on this device
layout-draft-back = Draft restored
layout-copied = Copied
layout-nothing-found = Nothing by that name. What you typed will be checked when you send it.
layout-fresh = There is something new. Show it

layout-gate-open = Open
layout-gate-shut = Do not open
layout-gate-out = Already out
layout-gate-listed = List of
layout-gate-no-list = No list on this device
layout-gate-waiting = Exits still to send:
layout-gate-refused = Exits to have looked into:
layout-gate-old = The list is too old. Call the terminal before you open.
layout-gate-unknown = No pass, code, container or truck of this number on the list
layout-gate-early = Too early: this truck enters from
layout-gate-late = Too late: this truck had to enter before
layout-gate-from-list = Answered from the list kept on this device: the network is down.
layout-gate-let-out = Let out
layout-gate-not-kept = This device cannot keep anything more. Do not open without writing the exit down on paper.
