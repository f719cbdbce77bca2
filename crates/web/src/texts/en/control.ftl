# Controls of agencies: the list, one of them, its forms.

rail-controls = Controls
controls-title = Controls
controls-lead = What other authorities check before release: what they ask, who must act, until when.
controls-none = No control. A declaration that needs one opens it by itself.
controls-number = Control
controls-stage = Stage
controls-importer = Importer
controls-due = Due
controls-who = To be done by: { $who }
controls-no-clock = no limit
controls-more = Next
control-now = Where the control stands
control-your-turn = It is your turn.
control-until = At the latest
control-late = past its time
control-appointment = Appointment
control-report = Report
control-certificate = Certificate
control-missing = { $count ->
    [one] One paper is missing.
   *[other] { $count } papers are missing.
}
control-said-by = Answers · { $who }
control-known = known to the platform
control-unanswered = no answer yet
control-yes = Yes
control-no = No
control-moves = Stages passed
control-no-move = Nothing has moved yet.
control-history = Journal of the control
control-papers = Papers
control-no-paper = No paper is asked for.
control-attach = Attach
control-replace = Replace
control-show = Take it from the file
control-fees = Fees
control-paid = paid
control-unpaid = to be paid
control-rule = The file and the rule
control-declared = Declaration
control-office = Office
control-edition = Procedure, edition
control-law = Law

act-control-answer = Answer the questions
act-control-answer-lead = Your answers are kept at once; more questions may follow from them. You then send them in one step.
act-control-answer-done = The answers are kept.
journal-control-answer = answered questions of the control

act-control-attach = Attach a paper
act-control-attach-lead = The paper is read by the authority that controls, and by it alone with customs.
act-control-attach-done = The paper is with the control.
journal-control-attach = attached a paper to the control

act-control-show = Show a paper of the file
act-control-show-lead = A paper that is already with the file serves the control too. Without a choice, what was shown is taken back.
act-control-show-done = It is noted.
journal-control-show = showed a paper of the file to the control

act-control-move = Move the control on
act-control-move-lead = What you do is written in the journal, with your name. Nothing is taken back.
act-control-move-done = The control moved on.
journal-control-move = moved the control on

act-control-pay = Note a fee as paid
act-control-pay-lead = The authority's till received the whole amount; its receipt gives the reference.
act-control-pay-done = The fee is noted as paid.
journal-control-pay = noted a fee as paid

journal-control-open = opened a control
journal-control-lapse = noted that a time had run out
journal-control-drop = closed the control with its declaration

field-document = Paper asked for
field-paper = Paper of the file
hint-paper = Empty to take back what was shown.
field-verb = What you do
field-law = Law applied
field-control-move-appointment = Day and hour fixed
field-report = Number of the report
field-fee = Fee
field-control-pay-reference = Number of the receipt

queue-view-control = Controls
queue-task-control = Control
queue-open-control = Open the control
queue-of-control = control of goods
queue-fact-who = To be done by
check-control-time-ok = In time
check-control-time-no = Past its time, those above were told
check-control-papers-ok = All papers are there
check-control-papers-no = Papers are missing
check-control-papers-more = { $done } of { $all }
check-control-fees-ok = Nothing to pay
check-control-fees-no = Fees to be paid

refusal-from-packs = A procedure, as its edition says it. What is missing is completed; an act that was refused is in the journal of the control.
